namespace Survey.Analysis.Reports;

/// <summary>
/// A block of figures: rows = what is described (options, skills, lessons), columns = <see cref="Columns"/>. The first
/// column is <c>code</c>, the second <c>label</c>.
/// </summary>
public sealed record ReportTable
{
    /// <summary>Unique in the report and stable for scripts, such as <c>t_ownership</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The question or statement that the table answers.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<ReportColumn> Columns { get; init; }

    /// <summary>A list of cells for each row, in the order of <see cref="Columns"/>.</summary>
    public required IReadOnlyList<IReadOnlyList<Cell>> Rows { get; init; }

    /// <summary>How many rows at the end are nets, which take several of the other rows together.</summary>
    public int NetCount { get; init; }

    /// <summary>The rows that are no nets: what sums, orders and "the most" are about.</summary>
    internal IEnumerable<IReadOnlyList<Cell>> Options => Rows.SkipLast(NetCount);

    /// <summary>The measure of each row, where rows have different units; null where the columns decide.</summary>
    public IReadOnlyList<Measure>? RowMeasures { get; init; }

    /// <summary>Base, method and what else must be known to read the table; a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What people read of the table, in that order; empty is every column that is no code.</summary>
    public IReadOnlyList<ReadingColumn> Reading { get; init; } = [];

    /// <summary>
    /// Whether the bases stand below the values where people read the table: they differ from column to column and not from row to
    /// row.
    /// </summary>
    public bool ReadsBasesBelow { get; init; }

    /// <summary>Whether its charts say it all, so that only those who look closer read the figures.</summary>
    public bool ReadsAsPicture { get; init; }

    /// <summary>Whether it belongs to the method: how sound the figures are, and not what they say.</summary>
    public bool IsMethod { get; init; }

    /// <summary>
    /// The rows that say nothing to readers, such as the countries of a long list that nobody comes from: shown zeros, so that
    /// leaving them out reveals nothing.
    /// </summary>
    public IReadOnlySet<int> FoldedRows { get; init; } = new HashSet<int>();

    /// <summary>The wording of the questions whose answers these are; empty where the table is not about answers.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>How the table is pictured.</summary>
    public IReadOnlyList<ReportChart> Charts { get; init; } = [];

    /// <summary>Whether something of the table is hidden.</summary>
    public bool HasHidden => Rows.Any(row => row.Any(cell => cell.IsHidden));
}
