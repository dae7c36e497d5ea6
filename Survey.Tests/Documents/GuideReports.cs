using Survey.Analysis.Plans;
using Survey.Analysis.Reports;
using Survey.Analysis.Texts;
using Survey.Tests.Excel;

namespace Survey.Tests.Documents;

/// <summary>Reports that differ as much as reports can.</summary>
internal static class GuideReports
{
    public static readonly IReadOnlyDictionary<string, Func<Report>> Cases = new Dictionary<string, Func<Report>>(
        TextCatalogue.Languages.Select(language =>
            KeyValuePair.Create<string, Func<Report>>($"24 answers in {language}", () => GuideWorkbook.Build(language))
        )
    )
    {
        ["0 answers"] = () => Random(0),
        ["60 answers, small counts hidden"] = () => Random(60, new ReportOptions { MinCell = 5 }),
        ["labels like markup"] = () => Questions("<b>&amp; </script>\\u0001 =1+1 ]]>"),
        ["labels of 500 characters"] = () => Questions(new string('W', 240) + " & " + new string('i', 256)),
    };

    public static TheoryData<string> Kinds => [.. Cases.Keys];

    private static Report Random(int count, ReportOptions? options = null)
    {
        var folder = Example.DigitalSkills();
        return ReportBuilder.Build(
            folder,
            SyntheticAnswers.Of(folder.Questionnaire, count),
            options ?? new ReportOptions { Language = "nl" }
        );
    }

    private static Report Questions(string label)
    {
        var questionnaire = Example.Questionnaire(
            $$"""
            {"title": "{{label}}", "pages": [{"name": "p", "elements": [
              {"type": "radiogroup", "name": "one", "title": "{{label}}", "choices": [{"value": "a", "text": "{{label}}"}, "b"]},
              {"type": "checkbox", "name": "several", "title": "{{label}} ?", "choices": [{"value": "a", "text": "{{label}}"}, "b"]}]}]}
            """
        );
        return ReportBuilder.Build(
            new QuestionnaireFolder(questionnaire, Plan: null, Countries: null),
            SyntheticAnswers.Of(questionnaire, 30),
            new ReportOptions()
        );
    }
}
