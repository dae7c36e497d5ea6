using Survey.Analysis.Questionnaires;

namespace Survey.Tests.Interchange;

/// <summary>Numbers as spreadsheets of different languages write them.</summary>
public sealed class NumbersTests
{
    [Theory]
    [InlineData("1.250", "12,5", "1250", "12.5")]
    [InlineData("1.000.000", "1.250", "1000000", "1250")]
    [InlineData("1,250", "12.5", "1250", "12.5")]
    [InlineData("1.25", "1.250", "1.25", "1.250")]
    [InlineData("1 250", "3", "1250", "3")]
    [InlineData("1'250,5", "1.250", "1250.5", "1250")]
    [InlineData("10,85", "0,123", "10.85", "0.123")]
    [InlineData("0.372", "12", "0.372", "12")]
    public void Read_SignsThatTheColumnProves_AreRead(string first, string second, string one, string two)
    {
        var (reading, responses) = AnswersText.Read($"How many visitors?;x\n\"{first}\";\n\"{second}\";\n");
        Assert.Empty(reading.Problems);
        Assert.Equal(
            [
                decimal.Parse(one, System.Globalization.CultureInfo.InvariantCulture),
                decimal.Parse(two, System.Globalization.CultureInfo.InvariantCulture),
            ],
            responses.Select(response => ((NumberValue)response.Answers["visitors"]).Number)
        );
    }

    [Theory]
    [InlineData("How many visitors?;x\n1.250;\n")]
    [InlineData("visitors;story\n1,250;\n")]
    [InlineData("How many visitors?,x\n1.250,\n")]
    public void Read_ANumberThatIsTwo_IsAFault(string text) =>
        Assert.Equal("answers/open-number", Assert.Single(AnswersText.Read(text).Reading.Problems).Id);

    [Fact]
    public void Read_OurOwnFile_HasDecimalPoints() =>
        Assert.Equal(
            1.250m,
            ((NumberValue)AnswersText.Read("visitors,story\n1.250,a\n").Responses[0].Answers["visitors"]).Number
        );

    [Theory]
    [InlineData("-")]
    [InlineData("n/a")]
    [InlineData("n.v.t.")]
    public void Read_NothingInsteadOfANumber_IsDroppedWithAWarning(string cell)
    {
        var (reading, responses) = AnswersText.Read($"ownership,visitors\npublic,{cell}\n");
        Assert.Equal("answers/dropped", Assert.Single(reading.Warnings).Id);
        Assert.Equal("ownership: public", AnswersText.Plain(Assert.Single(responses).Answers));
    }

    [Theory]
    [InlineData("0,85")]
    [InlineData("0.85")]
    public void Read_WeightsUnderEitherSign_AreRead(string weight) =>
        Assert.Equal(0.85, AnswersText.Read($"ownership;weight\npublic;{weight}\n").Responses[0].Weight);
}
