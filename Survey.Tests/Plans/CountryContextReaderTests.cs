using Survey.Analysis.Plans;
using Survey.Tests.Questionnaires;

namespace Survey.Tests.Plans;

public sealed class CountryContextReaderTests
{
    public static TheoryData<string, string> Broken => BrokenFiles.All("broken-countries.txt");

    [Theory]
    [MemberData(nameof(Broken))]
    public void Figures_ThatBreakRules_HaveExactlyTheseProblems(string expected, string content)
    {
        var reading = CountryContextReader.Read(BrokenFiles.File(content), SampleQuestionnaire.Read(), "country");
        Assert.Equal(expected, BrokenFiles.Describe(reading.Problems));
        Assert.Null(reading.Value);
    }

    [Fact]
    public void Figures_ThatAreAbsent_StayAbsent()
    {
        var reading = CountryContextReader.Read(
            BrokenFiles.File(
                """
                { "source": { "default": "S", "nl": "B" }, "countries": { "ES": { "online": 0.95 }, "NL": {} },
                  "indicators": [{ "id": "online", "title": { "default": "Online", "nl": "Online" }, "unit": "share" }] }
                """
            ),
            SampleQuestionnaire.Read(),
            "country"
        );
        Assert.Empty(reading.Problems);
        Assert.Equal(0.95, reading.Value?.Find("ES", "online"));
        Assert.Null(reading.Value?.Find("NL", "online"));
        Assert.Equal(IndicatorUnit.Share, reading.Value?.Indicators[0].Unit);
    }
}
