using Survey.Analysis.Questionnaires;
using Survey.Analysis.Versions;

namespace Survey.Analysis.Interchange.Headers;

/// <summary>
/// The form that an answers file is read with: all that any version asked, also under former names, so that an older file is read
/// without loss.
/// </summary>
internal sealed class ExpectedForm
{
    /// <summary>The page of former names.</summary>
    private const string FormerPage = "former~names";

    private readonly QuestionnaireUnion? union;

    /// <param name="questionnaire">The only version.</param>
    public ExpectedForm(Questionnaire questionnaire) => Questionnaire = questionnaire;

    /// <param name="union">All versions.</param>
    public ExpectedForm(QuestionnaireUnion union)
    {
        this.union = union;
        Questionnaire = WithFormerNames(union);
    }

    public Questionnaire Questionnaire { get; }

    /// <summary>
    /// Where the answer of a response belongs: at the question of its own version's kind, if that version is known.
    /// </summary>
    public string NameIn(string? version, string name) =>
        union?.NameIn(version, name) is { } own && Questionnaire.Find(own) is not null ? own : name;

    /// <summary>The question that had such columns before it became another kind; null where there is none.</summary>
    public Question? FindFormer(string name) => Questionnaire.Find($"{name}~multiple") ?? Questionnaire.Find($"{name}~matrix");

    /// <summary>Whether a file may lack the column of an option, and a row its cell: not every version has it.</summary>
    public bool IsOptional(MultipleQuestion question, string code) =>
        union is not null
        && (
            union.Questionnaire.Find(question.Name) is not MultipleQuestion known
            || known.Options.Find(code) is not { Formerly.Count: 0 }
            || union.UnevenOptions[question.Name].Contains(code)
        );

    private static Questionnaire WithFormerNames(QuestionnaireUnion union)
    {
        var all = union.Questionnaire;
        var isFree = union.HasOtherConditions;
        List<Question> former =
        [
            .. all.Questions.SelectMany(question =>
                question
                    .Formerly.Where(name => all.Find(name) is null)
                    .Select(name => WithFormerCodes(question) with { Name = name, Title = null, VisibleIf = null, Formerly = [] })
            ),
        ];
        return new(
            all.Id,
            all.Title,
            all.Description,
            all.DefaultLanguage,
            all.Languages,
            [
                .. all.Pages.Select(page =>
                    page with
                    {
                        VisibleIf = isFree ? null : page.VisibleIf,
                        Elements = [.. page.Elements.Select(element => Expected(element, isFree))],
                    }
                ),
                .. former.Count == 0
                    ? []
                    : new[]
                    {
                        new Page { Name = FormerPage, Elements = former },
                    },
            ]
        );
    }

    /// <summary>
    /// Where versions asked other people, none of their answers is dropped because today's would not be asked.
    /// </summary>
    private static Element Expected(Element element, bool isFree)
    {
        var expected = element switch
        {
            Question question => WithFormerCodes(question),
            Panel panel => panel with { Elements = [.. panel.Elements.Select(inner => Expected(inner, isFree))] },
            _ => element,
        };
        return isFree ? expected with { VisibleIf = null } : expected;
    }

    private static Question WithFormerCodes(Question question) =>
        question switch
        {
            ChoiceQuestion choice => choice with { Options = WithFormerCodes(choice.Options) },
            RatingQuestion rating => rating with { Points = WithFormerCodes(rating.Points) },
            MatrixQuestion matrix => matrix with
            {
                Rows = WithFormerCodes(matrix.Rows),
                Columns = WithFormerCodes(matrix.Columns),
            },
            _ => question,
        };

    private static OptionList WithFormerCodes(OptionList options) =>
        [
            .. options,
            .. options
                .SelectMany(option =>
                    option.Formerly.Select(code => new Option(code, new LocalizedText(code), option.IsExclusive))
                )
                .Where(option => options.Find(option.Code) is null)
                .DistinctBy(option => option.Code),
        ];
}
