using Survey.Api.Storage;

namespace Survey.Tests.Storage;

public sealed class DataAddressTests
{
    [Theory]
    [InlineData("Host=db;Database=survey", true)]
    [InlineData("Server=db;Database=survey", true)]
    [InlineData("host=/run/postgresql", true)]
    [InlineData("data/survey.db", false)]
    [InlineData("Data Source=data/survey.db", false)]
    [InlineData("data/a=b.db", false)]
    public void Parse_NamesAHost_IsPostgres(string text, bool expected) =>
        Assert.Equal(expected, DataAddress.Parse(text).IsPostgres);

    [Fact]
    public void Parse_FileByConnectionString_IsItsFullPath() =>
        Assert.Equal(Path.GetFullPath("data/survey.db"), DataAddress.Parse("Data Source=data/survey.db").Text);

    [Fact]
    public void ToString_OfPostgres_TellsNoSecret() =>
        Assert.Equal("PostgreSQL survey on db", DataAddress.Parse("Host=db;Database=survey;Username=u;Password=p").ToString());

    [Theory]
    [InlineData("Host=db;Colour=red")]
    [InlineData("Host=;Database=survey")]
    public void Parse_NoSuchConnectionString_IsAnErrorInWords(string text) =>
        Assert.Contains(
            "connection string",
            Assert.Throws<DatabaseException>(() => DataAddress.Parse(text)).Message,
            StringComparison.Ordinal
        );
}
