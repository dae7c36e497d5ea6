using System.Globalization;
using System.Text.RegularExpressions;
using Survey.Analysis.Plans;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;
using Survey.Analysis.Texts;
using Survey.Tests.Excel;
using Survey.Tests.Reports.Suppression;

namespace Survey.Tests.Reports;

/// <summary>A sentence computes nothing: each of its numbers stands in the table that it names.</summary>
public sealed partial class FindingNumbersTests
{
    private const string Single = """
        { "pages": [ { "name": "one", "elements": [ { "type": "radiogroup", "name": "opening", "title": "When?", "choices": ["a", "b", "c"] } ] } ],
          "title": "Opening" }
        """;

    public static TheoryData<string, int> Reports()
    {
        var data = new TheoryData<string, int> { { "guide", 5 }, { "blanks", 4 } };
        foreach (var name in Answers.Keys)
        {
            data.Add(name, 0);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void EveryNumberOfASentence_IsACellOfTheTableThatItNames(string answers, int minCell)
    {
        // A report on many answers takes seconds; what the language changes is seen in the others.
        foreach (var language in answers == "many" ? ["el"] : TextCatalogue.Languages)
        {
            var report = ReportBuilder.Build(
                Example.DigitalSkills(),
                Answers[answers],
                new ReportOptions { Language = language, MinCell = minCell }
            );
            Assert.All(
                report
                    .Sections.SelectMany(section => section.Findings)
                    .Concat(report.Summary.Findings)
                    .Concat(report.Summary.Lessons),
                finding => AssertNumbers(finding, report.Tables.Single(table => table.Name == finding.Table), language)
            );
        }
    }

    [Fact]
    public void WithoutHiding_EveryChapterHasASentence() =>
        Assert.All(
            Answers.Values.Select(answers => ReportBuilder.Build(Example.DigitalSkills(), answers, new ReportOptions())),
            report => Assert.True(report.Sections.Sum(section => section.Findings.Count) > report.Sections.Count / 2)
        );

    [Theory]
    [InlineData("3,1,1,1,1", "When? The most common answer is “a”: 42.9% weighted (1 of 5).")]
    [InlineData(
        "2,1,1,1,0.5",
        "When? The most common answers are “a” (36.4% weighted; 1 of 5) and “b” (36.4% weighted; 2 of 5)."
    )]
    [InlineData("1,0.5,0.5,2,1", "When? The most common answer is “c”: 60.0% weighted (2 of 5).")]
    public void UnderWeights_TheLargestWeightedShareIsNamed_WithItsOwnCount(string weights, string sentence)
    {
        var report = Weighted(weights);
        Assert.Equal(sentence, Assert.Single(report.Sections[0].Findings).Text);
    }

    [Fact]
    public void EqualShares_WithEqualCounts_ShareTheirFigures() =>
        Assert.Equal(
            "When? The most common answers are “b” and “c”: 40.0% weighted each (2 of 5).",
            Assert.Single(Weighted("1,1,1,1.0000000000001,1").Sections[0].Findings).Text
        );

    /// <summary>One respondent answered a, two b, two c.</summary>
    private static Report Weighted(string weights)
    {
        var questionnaire = Example.Questionnaire(Single);
        var answers = Example.Responses(questionnaire, "opening\na\nb\nb\nc\nc\n");
        return ReportBuilder.Build(
            new QuestionnaireFolder(questionnaire, Plan: null, Countries: null),
            answers.WithWeights([.. weights.Split(',').Select(weight => double.Parse(weight, CultureInfo.InvariantCulture))]),
            new ReportOptions()
        );
    }

    private static Dictionary<string, ResponseSet> Answers { get; } = Sets();

    private static Dictionary<string, ResponseSet> Sets()
    {
        var questionnaire = Example.DigitalSkills().Questionnaire;
        var guide = Example.Guide(questionnaire);
        var random = RandomAnswers.Of(questionnaire, 3, ("GR", 9), ("IT", 12), ("ES", 15));
        return new()
        {
            ["guide"] = guide,
            ["guide weighted"] = Weighted(guide),
            ["blanks"] = random,
            ["blanks weighted"] = Weighted(random),
            ["many"] = SyntheticAnswers.Of(questionnaire, 1300),
            ["few"] = RandomAnswers.Of(questionnaire, 4, ("GR", 2), ("IT", 1)),
        };
    }

    private static ResponseSet Weighted(ResponseSet answers) =>
        answers.WithWeights([.. Enumerable.Range(0, answers.Count).Select(i => 0.25 + (i * 7 % 5))]);

    private static void AssertNumbers(Finding finding, ReportTable table, string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var cells = table
            .Rows.SelectMany(row => row)
            .Select(cell => cell.Number)
            .OfType<double>()
            .SelectMany(number => new[] { number.ToString("N0", culture), number.ToString("P1", culture) })
            .ToHashSet(StringComparer.Ordinal);
        var names = table
            .Rows.Select(row => row[1].Text)
            .Concat(table.Columns.Select(column => column.Heading.Split(" – ")[0]))
            .Concat(table.Columns.Select(column => LetterInHeading().Replace(column.Heading.Split(" – ")[0], "")))
            .Concat(table.Questions)
            .Append(table.Title)
            .OfType<string>()
            .Where(name => name.Length > 0)
            .OrderByDescending(name => name.Length)
            .ToList();
        var words = names.Aggregate(finding.Text, (text, name) => text.Replace(name, "", StringComparison.Ordinal));
        Assert.All(Numbers().Matches(words).Select(number => number.Value), number =>
            Assert.True(cells.Contains(number), $"{number} in: {finding.Text}")
        );
    }

    [GeneratedRegex(@" \([A-Z]+\)$")]
    private static partial Regex LetterInHeading();

    [GeneratedRegex(@"\d+(?:[.,]\d+)*(?:\s?%)?")]
    private static partial Regex Numbers();
}
