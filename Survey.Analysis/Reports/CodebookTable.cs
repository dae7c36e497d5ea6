using Survey.Analysis.Questionnaires;
using Column = Survey.Analysis.Reports.TableColumn<Survey.Analysis.Reports.CodebookRow>;

namespace Survey.Analysis.Reports;

/// <summary>
/// Draws the codebook: rows = every code of every variable, in the order of the form; a text or a number has one row. Columns =
/// the meaning of the code in every language of the questionnaire, and how many answered the question or left it blank.
/// Suppression does not protect the counts of the codebook, so they are hidden with any.
/// </summary>
internal sealed class CodebookTable
{
    private static readonly Column[] Descriptions =
    [
        Column.Description(Measure.Code, "variable", row => row.Variable),
        Column.Description(Measure.Code, "column", row => row.Column),
        Column.Description(Measure.Code, "kind", row => row.Kind),
        Column.Description(Measure.Text, "question", row => row.Wording),
    ];

    private static readonly Column Base = new()
    {
        Quantity = "base",
        Measure = Measure.Count,
        Heading = words => words.Heading("answered"),
        Value = row => row.Answered,
        HiddenWhen = row => row.Answered.IsHidden,
    };

    private static readonly Column Missing = new()
    {
        Quantity = "missing",
        Measure = Measure.Count,
        Value = row => row.Missing,
        HiddenWhen = row => row.Missing.IsHidden,
    };

    private readonly ReportContext context;

    private CodebookTable(ReportContext context) => this.context = context;

    public static ReportTable Of(ReportContext context) => new CodebookTable(context).Draw();

    private ReportTable Draw() =>
        new DeclaredTable<CodebookRow>
        {
            Name = "t_codebook",
            Title = context.Words.Text("title.codebook"),
            Columns =
            [
                Column.Description(Measure.Code, "code", row => row.Option?.Code ?? ""),
                Label(context.Words.Language),
                .. Descriptions,
                Base,
                Missing,
                .. context.Responses.VersionIds.Count > 1 ? [Versions] : Array.Empty<Column>(),
                .. context
                    .Folder.Questionnaire.Languages.Where(language => language != context.Words.Language)
                    .Select(language =>
                        Label(language) with
                        {
                            Category = language,
                            Heading = words => words.Text("heading.label_in", language),
                        }
                    ),
            ],
            Rows = [.. context.Folder.Questionnaire.Questions.Where(question => !question.IsPersonal).SelectMany(Rows)],
            Notes = _ => [context.Words.Text("note.codebook")],
        }.Draw(context.Words);

    /// <summary>The numbers of the versions that had it.</summary>
    private Column Versions =>
        Column.Description(Measure.Code, "versions", row =>
            string.Join(", ", context.Responses.Union.VersionsWith(row.Question, row.Part, row.Option?.Code))
        );

    private static Column Label(string language) =>
        Column.Description(Measure.Text, "label", row => row.Option?.Label.In(language) ?? "");

    private IEnumerable<CodebookRow> Rows(Question question)
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

    private IEnumerable<CodebookRow> Codes(
        IEnumerable<Option> options,
        string variable,
        Func<Option, string> column,
        string kind,
        string wording
    )
    {
        var choice = context.Choice(variable);
        var row = Row(variable, kind, wording, choice.Answered.Count(), choice.Eligible.Count());
        return options.Select(option => row with { Option = option, Column = column(option) });
    }

    private CodebookRow Open(Question question, string kind, string wording)
    {
        var texts = context.Responses.Texts.FirstOrDefault(column => column.Variable == question.Name);
        var numbers = context.Responses.Numbers.FirstOrDefault(column => column.Variable == question.Name);
        return Row(
            question.Name,
            kind,
            wording,
            texts?.Respondents.Count ?? numbers?.Respondents.Count ?? 0,
            (texts?.Eligible ?? numbers?.Eligible)?.Count() ?? 0
        );
    }

    private CodebookRow Row(string variable, string kind, string wording, int answered, int eligible) =>
        new()
        {
            Variable = variable,
            Question = variable.Split('/')[0],
            Part = variable.Split('/') is [_, var part] ? part : null,
            Column = variable,
            Kind = kind,
            Wording = wording,
            Answered = context.Suppression.Unprotected(answered),
            Missing = context.Suppression.Unprotected(eligible - answered),
        };

    private IEnumerable<Option> YesNo(YesNoQuestion question) =>
        [
            new(YesNoQuestion.TrueCode, question.LabelTrue ?? new LocalizedText(context.Words.Text("label.yes"))),
            new(YesNoQuestion.FalseCode, question.LabelFalse ?? new LocalizedText(context.Words.Text("label.no"))),
        ];
}
