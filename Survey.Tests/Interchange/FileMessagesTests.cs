using System.Text;
using Survey.Analysis.Interchange;
using Survey.Analysis.Interchange.Headers;
using Survey.Analysis.Problems;
using Survey.Analysis.Texts;

namespace Survey.Tests.Interchange;

/// <summary>What is said about an answers file comes in the language asked for.</summary>
public sealed class FileMessagesTests
{
    private const string Faulty = """
        response_id,submitted_at,language,weight,ownership,consent
        1,2026-03-02T09:15:00Z,en,heavy,public,true
        2,2026-03-02T09:15:00Z,en,1,publc,true
        """;

    [Theory]
    [InlineData("en", "row 1", "is not a weight")]
    [InlineData("nl", "rij 1", "is geen gewicht")]
    [InlineData("es", "fila 1", "no es un peso")]
    [InlineData("it", "riga 1", "non è un peso")]
    [InlineData("el", "γραμμή 1", "δεν είναι βάρος")]
    public void Read_InALanguage_NamesPlaceAndRuleInIt(string language, string place, string rule)
    {
        var problems = Problems(Faulty, language);

        Assert.Equal(["answers/bad-weight", "answers/unknown-code"], problems.Select(problem => problem.Id).Order());
        var weight = problems.First(problem => problem.Id == "answers/bad-weight").Message;
        Assert.Contains(place[..^1], weight, StringComparison.Ordinal);
        Assert.Contains(rule, weight, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    [InlineData("es")]
    [InlineData("it")]
    [InlineData("el")]
    public void Read_WhatEveryRuleNames_StandsInEveryLanguage(string language)
    {
        foreach (var text in new[] { "", "a,b\n1,2\n", "consent\n", "ownership,onership\npublic,public\n", "consent\n\"true\n" })
        {
            var english = Problems(text, "en");
            var problems = Problems(text, language);

            Assert.NotEmpty(problems);
            Assert.Equal(
                english.Select(problem => (problem.Id, problem.Line)),
                problems.Select(problem => (problem.Id, problem.Line))
            );
            Assert.All(problems, problem => Assert.DoesNotContain("{", problem.Message, StringComparison.Ordinal));
            Assert.True(language == "en" || english.Zip(problems).All(pair => pair.First.Message != pair.Second.Message));
        }
    }

    [Fact]
    public void Keys_OfTheCatalogue_AreNoRulesThatHaveAnEnglishText() =>
        Assert.DoesNotContain(TextLibrary.BuiltIn["files"].Keys, key => ProblemTexts.Find(key) is not null);

    private static IReadOnlyList<Problem> Problems(string text, string language)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var options = new AnswersFileOptions { Messages = new FileMessages(language) };
        return AnswersFile.Read(stream, "answers.csv", Example.DigitalSkills().Questionnaire, (_, _) => { }, options).Problems;
    }
}
