using Survey.Analysis.Figures;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Reports;

/// <summary>
/// Draws the codebook: rows = every code of every variable, in the form's order; a text or a number has one row. Columns: what the
/// code means, in every language of the questionnaire, and how many answered the question or left it blank.
/// </summary>
internal sealed class CodebookTable
{
    private readonly ReportContext context;
    private readonly IReadOnlyList<string> others;

    private CodebookTable(ReportContext context)
    {
        this.context = context;
        others = [.. context.Folder.Questionnaire.Languages.Where(language => language != context.Words.Language)];
    }

    public static ReportTable Of(ReportContext context) => new CodebookTable(context).Draw();

    private ReportTable Draw() =>
        new()
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
                new(Measure.Count, "base", context.Words.Heading("answered")),
                new(Measure.Count, "missing", context.Words.Heading("missing")),
                .. others.Select(language => new ReportColumn(
                    Measure.Text,
                    "label",
                    context.Words.Text("heading.label_in", language),
                    language
                )),
            ],
            Rows = [.. context.Folder.Questionnaire.Questions.Where(question => !question.IsPersonal).SelectMany(Rows)],
            Notes = [context.Words.Text("note.codebook")],
        };

    private IEnumerable<IReadOnlyList<Cell>> Rows(Question question)
    {
        var wording = context.In(question.Wording);
        return question switch
        {
            MultipleQuestion multiple => Codes(
                multiple.Options,
                multiple.Name,
                option => $"{multiple.Name}/{option.Code}",
                "multiple",
                wording
            ),
            ChoiceQuestion single => Codes(single.Options, single.Name, _ => single.Name, "single", wording),
            RatingQuestion rating => Codes(rating.Points, rating.Name, _ => rating.Name, "rating", wording),
            MatrixQuestion matrix => matrix.Rows.SelectMany(row =>
                Codes(
                    matrix.Columns,
                    $"{matrix.Name}/{row.Code}",
                    _ => $"{matrix.Name}/{row.Code}",
                    "single",
                    $"{wording} [{context.In(row.Label)}]"
                )
            ),
            YesNoQuestion yesNo => Codes(YesNo(yesNo), yesNo.Name, _ => yesNo.Name, "boolean", wording),
            TextQuestion { Input: TextInput.Number } => [Open(question, "number", wording)],
            _ => [Open(question, "text", wording)],
        };
    }

    private IEnumerable<IReadOnlyList<Cell>> Codes(
        IEnumerable<Option> options,
        string variable,
        Func<Option, string> column,
        string kind,
        string wording
    )
    {
        var choice = context.Choice(variable);
        var counts = Counts(choice.Answered.Count(), choice.Eligible.Count());
        return options.Select(option =>
            (IReadOnlyList<Cell>)
                [
                    option.Code,
                    context.In(option.Label),
                    variable,
                    column(option),
                    kind,
                    wording,
                    .. counts,
                    .. others.Select(language => (Cell)option.Label.In(language)),
                ]
        );
    }

    private IReadOnlyList<Cell> Open(Question question, string kind, string wording)
    {
        var texts = context.Responses.Texts.FirstOrDefault(column => column.Variable == question.Name);
        var numbers = context.Responses.Numbers.FirstOrDefault(column => column.Variable == question.Name);
        var counts = Counts(
            texts?.Respondents.Count ?? numbers?.Respondents.Count ?? 0,
            (texts?.Eligible ?? numbers?.Eligible)?.Count() ?? 0
        );
        return [(Cell)"", "", question.Name, question.Name, kind, wording, .. counts, .. others.Select(_ => (Cell)"")];
    }

    /// <summary>Not told where small counts are hidden: the codebook is not among the tables that suppression protects together.</summary>
    private Cell[] Counts(int answered, int eligible) =>
        context.Suppression.Threshold > 0 ? [Reason.Hidden, Reason.Hidden] : [answered, eligible - answered];

    private IEnumerable<Option> YesNo(YesNoQuestion question) =>
        [
            new(YesNoQuestion.TrueCode, question.LabelTrue ?? new LocalizedText(context.Words.Text("label.yes"))),
            new(YesNoQuestion.FalseCode, question.LabelFalse ?? new LocalizedText(context.Words.Text("label.no"))),
        ];
}
