using Survey.Analysis.Excel;
using Survey.Analysis.Excel.Answers;
using Survey.Analysis.Plans;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;
using Survey.Analysis.Texts;

namespace Survey.Tests.Excel;

/// <summary>Workbooks of every kind of report conform to the file format and to further rules of Excel.</summary>
public sealed class ValidWorkbookTests
{
    public static TheoryData<string> Kinds => [.. Cases.Keys];

    internal static readonly IReadOnlyDictionary<string, Func<byte[]>> Cases = new Dictionary<string, Func<byte[]>>
    {
        ["24 answers"] = () => GuideWorkbook.Bytes,
        ["24 answers in nl"] = () => GuideWorkbook.Write(GuideWorkbook.Build("nl")),
        ["24 answers in es"] = () => GuideWorkbook.Write(GuideWorkbook.Build("es")),
        ["24 answers in it"] = () => GuideWorkbook.Write(GuideWorkbook.Build("it")),
        ["24 answers in el"] = () => GuideWorkbook.Write(GuideWorkbook.Build("el")),
        ["0 answers"] = () => Random(0),
        ["1 answer"] = () => Random(1),
        ["2,000 answers"] = () => Random(2000),
        ["small counts hidden"] = () => Random(60, new ReportOptions { MinCell = 5 }),
        ["labels of 500 characters"] = () => Questions(8, label: new string('W', 240) + " & <" + new string('i', 256)),
        ["labels like formulas"] = () => Questions(8, label: "=1+1"),
        ["200 questions"] = () => Questions(200, label: "Option"),
        ["names that differ by a hyphen"] = () =>
            Write(
                new QuestionnaireFolder(
                    Example.Questionnaire(
                        """
                        {"title": "T", "pages": [{"name": "p", "elements": [
                          {"type": "boolean", "name": "a-b", "title": "One"}, {"type": "boolean", "name": "a_b", "title": "Two"}]}]}
                        """
                    ),
                    Plan: null,
                    Countries: null
                ),
                5
            ),
    };

    [Theory, MemberData(nameof(Kinds))]
    public void Workbook_KeepsToTheFormatAndToExcelsRules(string kind) => Assert.Empty(ExcelRules.Problems(Cases[kind]()));

    [Fact]
    public void EveryLanguage_IsTried() =>
        Assert.All(TextCatalogue.Languages.Skip(1), language => Assert.Contains($"24 answers in {language}", Cases.Keys));

    private static byte[] Random(int count, ReportOptions? options = null)
    {
        var folder = Example.DigitalSkills();
        return Write(folder, SyntheticAnswers.Of(folder.Questionnaire, count), options ?? new ReportOptions());
    }

    private static byte[] Questions(int count, string label)
    {
        var choices = string.Join(
            ", ",
            Enumerable.Range(1, 4).Select(i => $$"""{"value": "c{{i}}", "text": "{{label}} {{i}}"}""")
        );
        var questions = Enumerable
            .Range(1, count)
            .Select(i =>
                $$"""{"type": "{{(i % 2 == 0 ? "checkbox" : "radiogroup")}}", "name": "q{{i}}", "title": "{{label}}", "choices": [{{choices}}]}"""
            );
        var questionnaire = Example.Questionnaire(
            $$"""{"title": "{{label}}", "pages": [{"name": "p", "elements": [{{string.Join(",\n", questions)}}]}]}"""
        );
        return Write(new QuestionnaireFolder(questionnaire, Plan: null, Countries: null), 30);
    }

    private static byte[] Write(QuestionnaireFolder folder, int count) =>
        Write(folder, SyntheticAnswers.Of(folder.Questionnaire, count), new ReportOptions());

    private static byte[] Write(QuestionnaireFolder folder, ResponseSet responses, ReportOptions options)
    {
        using var stream = new MemoryStream();
        ExcelReport.Write(ReportBuilder.Build(folder, responses, options), RawAnswers.Of(responses), stream);
        return stream.ToArray();
    }
}
