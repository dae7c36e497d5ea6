using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;
using Survey.Api.Results;

namespace Survey.Api.Asking;

/// <summary>
/// What readers who do not see small counts can ask for: the tables that are protected together with the report, so that no two
/// tables show together what each of them hides.
/// </summary>
internal static class ProtectedWish
{
    private const string Code = "results/protected";

    /// <summary>Why there are no tables of some respondents only.</summary>
    public static ViewProblem Filtered { get; } = new(Code, "ask.protected.filter");

    /// <summary>The wish by what stands for its questions, such as groups of small countries.</summary>
    public static AskedWish Of(AskedWish wish, ProtectedViews views) =>
        new([.. wish.Rows.Select(row => Column(row, views))], [.. wish.Columns.Select(column => Column(column, views))]);

    /// <returns>Null where the wish can be met.</returns>
    public static ViewProblem? Fault(AskedWish wish, ProtectedViews views, string language)
    {
        if (wish.Columns.Concat(wish.Rows).Any(choice => views.Responses.Find(choice.Variable) is null))
        {
            return new(Code, "ask.protected.nested");
        }

        return
            wish
                .Rows.SelectMany(row => wish.Columns.Select(column => (Row: row, Column: column)))
                .FirstOrDefault(pair => !views.Crosses(Column(pair.Row, views).Variable, Column(pair.Column, views).Variable))
                is { Row: { } row, Column: { } by }
            ? Uncrossed(row, by, views, language)
            : null;
    }

    private static ViewProblem Uncrossed(ChoiceColumn row, ChoiceColumn column, ProtectedViews views, string language)
    {
        var others = views
            .Breakdowns.Where(breakdown => views.Crosses(row.Variable, Column(views.Responses.Find(breakdown)!, views).Variable))
            .Select(breakdown => views.Responses.Find(breakdown)!.Wording.In(language)) // a breakdown is a choice
            .ToList();
        return others.Count == 0
            ? new(Code, "ask.protected.row", row.Wording.In(language))
            : new(
                Code,
                "ask.protected.columns",
                row.Wording.In(language),
                column.Wording.In(language),
                string.Join("; ", others)
            );
    }

    private static ChoiceColumn Column(ChoiceColumn choice, ProtectedViews views) => views.Column(choice.Variable) ?? choice;
}
