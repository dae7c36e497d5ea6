using Survey.Analysis.Plans;
using Survey.Analysis.Statistics.MultipleComparisons;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports;

/// <summary>
/// Says of a cross-tab where two groups differ most, among the differences that the letters show: corrected for all pairs of columns
/// in the row. A table with hidden cells gives none.
/// </summary>
internal sealed class GroupFindings(ReportContext context, FindingTexts texts)
{
    private ReportWords Words => context.Words;

    /// <summary>
    /// That there is no difference is said only if all tables of the chapter were compared; with weights, columns with small expected
    /// counts are not.
    /// </summary>
    /// <param name="drawn">The cross-tabs of a chapter.</param>
    public IEnumerable<Finding> Of(IReadOnlyList<(CrossTabPlan Block, ReportTable Table)> drawn)
    {
        var compared = drawn.Where(pair => !pair.Table.HasHidden && IsCompared(pair.Block, pair.Table)).ToList();
        var found = compared.Select(pair => Largest(pair.Block, pair.Table)).OfType<Finding>().ToList();
        return found.Count > 0 || compared.Count < drawn.Count || compared.Count == 0 || context.IsWeighted
            ? found
            : [new Finding(Words.Text("finding.groups.none"), compared[0].Table.Name)];
    }

    /// <summary>Whether the table has two groups with answers that do not overlap.</summary>
    private bool IsCompared(CrossTabPlan block, ReportTable table) =>
        context.Choice(block.Columns) is { IsMultiple: false, Nest: null }
        && table.Columns.Count(column => column.Quantity == CrossTabColumns.Letters) > 1;

    private Finding? Largest(CrossTabPlan block, ReportTable table)
    {
        var columns = context.Choice(block.Columns);
        var letters = Enumerable
            .Range(0, columns.Options.Count)
            .ToDictionary(column => ColumnLetters.Letter(columns, column), column => columns.Options[column].Code);
        var largest = table
            .Rows.SelectMany(row => Differences(table, row, letters))
            .OrderByDescending(pair => pair.More.Share - pair.Less.Share)
            .FirstOrDefault();
        return largest.More is null
            ? null
            : new(
                Words.Text(
                    "finding.groups",
                    context.In(context.Choice(block.Rows).Question.Wording),
                    texts.Quoted(largest.Row),
                    texts.Quoted(largest.More.Label),
                    texts.Quoted(largest.Less.Label),
                    Figures(largest.More),
                    Figures(largest.Less)
                ),
                table.Name
            );
    }

    private string Figures(FindingFigures group) => Words.Text("finding.group_share", texts.Share(group), texts.Counts(group));

    /// <summary>Each pair of columns of which the first has the letter of the second.</summary>
    private IEnumerable<(string Row, FindingFigures More, FindingFigures Less)> Differences(
        ReportTable table,
        IReadOnlyList<Cell> row,
        Dictionary<string, string> letters
    )
    {
        var marked = table.Columns.Zip(row).Where(cell => cell.First.Quantity == CrossTabColumns.Letters);
        foreach (var (column, cell) in marked)
        {
            foreach (var letter in Letters(cell.Text ?? "", letters.Count))
            {
                if (Group(table, row, column.Category) is { } more && Group(table, row, letters[letter]) is { } less)
                {
                    yield return (row[1].Text ?? "", more, less);
                }
            }
        }
    }

    /// <summary>Up to 26 columns are written together, more with spaces, since they have two letters.</summary>
    private static IEnumerable<string> Letters(string marked, int columns) =>
        columns > Letter.Alphabet
            ? marked.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : marked.Select(letter => letter.ToString());

    private FindingFigures? Group(ReportTable table, IReadOnlyList<Cell> row, string code)
    {
        return Number("count") is { } count && Number("base") is { } @base && Number("share") is { } share
            ? new(table.Name, code, Label(table, code), count, @base, share)
            : null;

        double? Number(string quantity) =>
            table.Columns.ToList().FindIndex(column => column.Name == $"{quantity}_{code}") is >= 0 and var place
                ? row[place].Number
                : null;
    }

    private string Label(ReportTable table, string code) =>
        context.In(
            context
                .Plan.Sections.SelectMany(section => section.Blocks)
                .OfType<CrossTabPlan>()
                .Where(block => block.Table == table.Name)
                .SelectMany(block => context.Choice(block.Columns).Options)
                .First(option => option.Code == code)
                .Label
        );
}
