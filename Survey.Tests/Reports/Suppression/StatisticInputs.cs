using Survey.Analysis.Reports;
using Cell = Survey.Analysis.Reports.Cell;

namespace Survey.Tests.Reports.Suppression;

/// <summary>
/// The columns that a statistic derives from, all in its own row: where it is shown, they are. A count derives from nothing. The
/// same statements, with reasons, are in docs/methods/suppression.md.
/// </summary>
internal static class StatisticInputs
{
    private static readonly Dictionary<string, string[]> Distribution = new()
    {
        ["count"] = [],
        ["base"] = [],
        ["base_eligible"] = [],
        ["base_all"] = [],
        ["share"] = ["count", "base"],
        ["low"] = ["count", "base"],
        ["high"] = ["count", "base"],
        ["mentions"] = ["count"],
        ["share_of_mentions"] = ["count", "mentions"],
    };

    private static readonly Dictionary<string, string[]> Skills = new()
    {
        ["lesson"] = [],
        ["base"] = [],
        ["cannot"] = ["base"],
        ["cannot_share"] = ["cannot", "base"],
        ["low"] = ["cannot", "base"],
        ["high"] = ["cannot", "base"],
        ["wants_more_base"] = [],
        ["wants_more"] = ["wants_more_base"],
        ["wants_more_share"] = ["wants_more", "wants_more_base"],
        ["wants_more_low"] = ["wants_more", "wants_more_base"],
        ["wants_more_high"] = ["wants_more", "wants_more_base"],
        ["rds"] = ["wants_more", "wants_more_base"],
        ["mean_current"] = ["cannot", "rds", "mean_desired"],
        ["mean_desired"] = ["cannot", "rds", "mean_current"],
        ["mwds"] = ["mean_current", "mean_desired"],
        ["rank"] = ["rds"],
        ["rank_mwds"] = ["mwds"],
        ["rank_share"] = ["wants_more_share"],
        ["rank_from"] = ["wants_more_low", "wants_more_high"],
        ["rank_to"] = ["wants_more_low", "wants_more_high"],
        ["signed_rank_p"] = ["cannot", "rds"],
        ["sign_p"] = ["cannot", "rds"],
    };

    private static readonly Dictionary<string, string[]> Lessons = new()
    {
        ["skills"] = [],
        ["base"] = [],
        ["wants_more"] = ["base"],
        ["wants_more_share"] = ["wants_more", "base"],
        ["low"] = ["wants_more", "base"],
        ["high"] = ["wants_more", "base"],
        ["mean_rds"] = ["wants_more"],
        ["mean_mwds"] = ["mean_rds"],
        ["rank"] = ["mean_rds"],
        ["rank_mwds"] = ["mean_mwds"],
        ["rank_share"] = ["wants_more_share"],
        ["top_skills"] = ["wants_more"],
    };

    private static readonly Dictionary<string, string[]> Differences = new()
    {
        ["base"] = [],
        ["cannot"] = ["base"],
        ["cannot_share"] = ["cannot", "base"],
        ["share"] = ["cannot", "base"],
        ["difference"] = ["cannot", "base", "@cannot", "@base"],
        ["difference_low"] = ["cannot", "base", "@cannot", "@base"],
        ["difference_high"] = ["cannot", "base", "@cannot", "@base"],
    };

    private static readonly Dictionary<string, string[]> CrossTab = new()
    {
        ["count"] = [],
        ["base"] = [],
        ["share"] = ["count", "base"],
        ["row_share"] = ["count", "@count"],
        ["total_share"] = ["count", "base"],
        ["residual"] = ["count", "base", "@count", "@base"],
        ["letters"] = ["*count", "*base", "@count", "@base"],
        ["difference"] = ["count", "base", "@count", "@base"],
        ["difference_low"] = ["count", "base", "@count", "@base"],
        ["difference_high"] = ["count", "base", "@count", "@base"],
        ["option_p"] = ["*count", "*base", "@count", "@base"],
        ["option_p_adjusted"] = ["*count", "*base", "@count", "@base"],
    };

    /// <summary>Shown are no figures at all.</summary>
    private static readonly Dictionary<string, string[]> Nothing = new() { ["items"] = [] };

    public static IEnumerable<string> Quantities =>
        new[] { Distribution, Skills, Lessons, Differences, CrossTab }.SelectMany(table => table.Keys).Distinct();

    /// <summary>The inputs of a figure, as places in its row; null where the table may not show such a figure.</summary>
    public static IEnumerable<int>? Of(ReportTable table, ReportColumn column) =>
        Kind(table).GetValueOrDefault(column.Quantity)?.SelectMany(input => Places(table, column, input));

    public static bool IsFigure(ReportColumn column, Cell cell) =>
        cell.Number is not null || (column.Quantity is "letters" or "top_skills" && cell.Text is { Length: > 0 });

    private static Dictionary<string, string[]> Kind(ReportTable table) =>
        table.Columns.Any(column => column.Quantity == "rds") ? Skills
        : table.Columns.Any(column => column.Quantity == "mean_rds") ? Lessons
        : table.Name.EndsWith("_differences", StringComparison.Ordinal) ? Differences
        : table.Name.StartsWith("t_reliability", StringComparison.Ordinal) ? Nothing
        : table.Columns.Any(column => column.Category.Length > 0) ? CrossTab
        : Distribution;

    /// <summary>
    /// @ is the column of the whole, * are the columns of all categories, and nothing is that of the same category.
    /// </summary>
    private static IEnumerable<int> Places(ReportTable table, ReportColumn column, string input) =>
        Enumerable
            .Range(0, table.Columns.Count)
            .Where(place =>
                table.Columns[place].Quantity == input.TrimStart('@', '*')
                && input[0] switch
                {
                    '@' => table.Columns[place].Category.Length == 0,
                    '*' => table.Columns[place].Category.Length > 0,
                    _ => table.Columns[place].Category == column.Category,
                }
            );
}
