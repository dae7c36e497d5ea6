using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Reports;

/// <summary>Draws the codebook: rows = every code of every variable, in the form's order; a text or a number has one row.</summary>
internal static class CodebookTable
{
    public static ReportTable Of(ReportContext context) => new()
    {
        Name = "t_codebook",
        Title = context.Words.Text("title.codebook"),
        Columns =
        [
            new(Measure.Code, "code", context.Words.Heading("code")),
            new(Measure.Text, "label", context.Words.Heading("label")),
            new(Measure.Code, "variable", context.Words.Heading("variable")),
            new(Measure.Code, "column", context.Words.Heading("column")),
            new(Measure.Code, "kind", context.Words.Heading("kind")),
            new(Measure.Text, "question", context.Words.Heading("question")),
        ],
        Rows = [.. context.Folder.Questionnaire.Questions.Where(question => !question.IsPersonal).SelectMany(question => Rows(context, question))],
        Notes = [context.Words.Text("note.codebook")],
    };

    private static IEnumerable<IReadOnlyList<Cell>> Rows(ReportContext context, Question question)
    {
        var wording = context.In(question.Wording);
        return question switch
        {
            MultipleQuestion multiple => multiple.Options.Select(option =>
                Row(context, option, multiple.Name, $"{multiple.Name}/{option.Code}", "multiple", wording)),
            ChoiceQuestion single => single.Options.Select(option => Row(context, option, single.Name, single.Name, "single", wording)),
            RatingQuestion rating => rating.Points.Select(point => Row(context, point, rating.Name, rating.Name, "rating", wording)),
            MatrixQuestion matrix => matrix.Rows.SelectMany(row => matrix.Columns.Select(column => Row(context, column,
                $"{matrix.Name}/{row.Code}", $"{matrix.Name}/{row.Code}", "single", $"{wording} [{context.In(row.Label)}]"))),
            YesNoQuestion yesNo => YesNo(context, yesNo).Select(option => Row(context, option, yesNo.Name, yesNo.Name, "boolean", wording)),
            TextQuestion { Input: TextInput.Number } number => [[(Cell)"", "", number.Name, number.Name, "number", wording]],
            _ => [[(Cell)"", "", question.Name, question.Name, "text", wording]],
        };
    }

    private static IEnumerable<Option> YesNo(ReportContext context, YesNoQuestion question) =>
    [
        new(YesNoQuestion.TrueCode, question.LabelTrue ?? new LocalizedText(context.Words.Text("label.yes"))),
        new(YesNoQuestion.FalseCode, question.LabelFalse ?? new LocalizedText(context.Words.Text("label.no"))),
    ];

    private static List<Cell> Row(ReportContext context, Option option, string variable, string column, string kind, string wording) =>
        [option.Code, context.In(option.Label), variable, column, kind, wording];
}
