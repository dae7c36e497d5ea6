using Survey.Analysis.Reports;
using Survey.Api.Web;

namespace Survey.Api.Results;

/// <summary>What the differences of a group from everyone mean, in words.</summary>
internal static class ProfileWords
{
    private const int MostNamed = 8;

    /// <summary>
    /// A sentence for each skill in which the interval of the difference does not contain 0, the largest difference first; then how
    /// many differences could be chance, and how many are hidden.
    /// </summary>
    /// <param name="view">The page.</param>
    /// <param name="table">The differences of all groups.</param>
    /// <param name="code">The group.</param>
    public static IEnumerable<Said> Of(ResultsView view, ReportTable table, string code)
    {
        var words = view.Shell.Words;
        var names = table.Columns.Select(column => column.Name).ToList();
        var rows = table.Rows.Select(row => (Row: row, Difference: At(row, "difference"))).ToList();
        var shown = rows.Where(row => row.Difference is not null).ToList();
        var clear = shown.Where(row => At(row.Row, "difference_low") > 0 || At(row.Row, "difference_high") < 0).ToList();
        foreach (var (row, difference) in clear.OrderByDescending(row => Math.Abs(row.Difference!.Value)).Take(MostNamed))
        {
            yield return words[
                difference > 0 ? "profile.higher" : "profile.lower",
                row[names.IndexOf("label")].Text ?? "",
                Share(row[names.IndexOf($"share_{code}")]),
                Share(row[names.IndexOf("cannot_share")])
            ];
        }

        if (shown.Count > clear.Count)
        {
            yield return words["profile.chance", shown.Count - clear.Count];
        }

        if (rows.Count > shown.Count)
        {
            yield return words["profile.hidden", rows.Count - shown.Count];
        }

        double? At(IReadOnlyList<Cell> row, string quantity) =>
            names.IndexOf($"{quantity}_{code}") is >= 0 and var place ? row[place].Number : null;

        string Share(Cell cell) => view.Figures.Of(cell, Measure.Share);
    }
}
