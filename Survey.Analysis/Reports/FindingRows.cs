namespace Survey.Analysis.Reports;

/// <summary>The columns and rows of drawn tables that sentences are about.</summary>
internal static class FindingRows
{
    /// <summary>Weighted shares that are equal may differ by rounding.</summary>
    private const double Tolerance = 1e-9;

    public static FindingColumns<OptionRow> Chosen =>
        new(DistributionTable.Count, DistributionTable.Base, DistributionTable.Share);

    public static FindingColumns<SkillRow> Cannot => new(GapColumns.Cannot, GapColumns.Base, GapColumns.CannotShare);

    public static FindingColumns<SkillRow> WantsMore =>
        new(GapColumns.WantsMore, GapColumns.WantsMoreBase, GapColumns.WantsMoreShare);

    public static FindingColumns<LessonRow> Lessons => new(LessonTable.WantsMore, LessonTable.Base, LessonTable.WantsMoreShare);

    /// <summary>The table with its nets as its only rows.</summary>
    public static ReportTable Nets(ReportTable table) =>
        table with
        {
            Rows = [.. table.Rows.TakeLast(table.NetCount)],
            NetCount = 0,
        };

    /// <summary>The options that have all three figures. The first two columns of every table are code and label.</summary>
    public static IReadOnlyList<FindingFigures> Of<TRow>(ReportTable table, FindingColumns<TRow> columns)
    {
        var (counts, bases, shares) = (Place(table, columns.Count), Place(table, columns.Base), Place(table, columns.Share));
        return
        [
            .. table
                .Options.Where(row =>
                    row[counts].Number is not null && row[bases].Number is not null && row[shares].Number is not null
                )
                .Select(row => new FindingFigures(
                    table.Name,
                    row[0].Text ?? "",
                    row[1].Text ?? "",
                    row[counts].Number!.Value, // of the condition
                    row[bases].Number!.Value,
                    row[shares].Number!.Value
                )),
        ];
    }

    /// <summary>The rows whose rank is at most that, where anybody is counted in them; in the order of the ranks.</summary>
    public static IReadOnlyList<FindingFigures> Ranked<TRow>(
        ReportTable table,
        TableColumn<TRow> rank,
        FindingColumns<TRow> columns,
        int last
    )
    {
        var ranks = Place(table, rank);
        var first = table with
        {
            Rows = [.. table.Rows.Where(row => row[ranks].Number <= last).OrderBy(row => row[ranks].Number)],
        };
        return [.. Of(first, columns).Where(row => row.Count > 0)];
    }

    /// <summary>
    /// The rows with the largest shares, with all that are as large as the last of them; fewer of the largest where these would be
    /// too many, and none where the largest themselves are, or nobody is counted.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="wanted">How many.</param>
    /// <param name="most">How many there may be with those that are as large.</param>
    public static IReadOnlyList<FindingFigures> Largest(IReadOnlyList<FindingFigures> rows, int wanted, int most)
    {
        var sorted = rows.Where(row => row.Share > 0).OrderByDescending(row => Math.Round(row.Share, 9)).ToList();
        for (var last = Math.Min(wanted, sorted.Count); last > 0; last--)
        {
            var taken = sorted.TakeWhile(row => row.Share >= sorted[last - 1].Share - Tolerance).ToList();
            if (taken.Count <= most)
            {
                return taken;
            }
        }

        return [];
    }

    /// <summary>Whether all that anybody chose was chosen equally often, as quotas are by design.</summary>
    public static bool AreEven(IReadOnlyList<FindingFigures> rows) =>
        rows.Where(row => row.Count > 0).ToList() is { Count: > 1 } chosen
        && chosen.Max(row => row.Share) - chosen.Min(row => row.Share) <= Tolerance;

    private static int Place<TRow>(ReportTable table, TableColumn<TRow> column) =>
        table.Columns.ToList().FindIndex(drawn => drawn.Name == column.Name);
}
