namespace Survey.Analysis.Reports;

/// <summary>A table before it is drawn: its columns as declared, and what its rows are about.</summary>
/// <typeparam name="TRow">What a row is about.</typeparam>
internal sealed record DeclaredTable<TRow>
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<TableColumn<TRow>> Columns { get; init; }

    public required IReadOnlyList<TRow> Rows { get; init; }

    /// <summary>The rows that take several of the others together; after these, set apart by a column <c>kind</c>.</summary>
    public IReadOnlyList<TRow> Nets { get; init; } = [];

    /// <summary>The notes below the table, given whether something of it is hidden.</summary>
    public required Func<bool, IReadOnlyList<string>> Notes { get; init; }

    /// <summary>What people read of the table, in that order; empty is every column that is no code.</summary>
    public IReadOnlyList<ReadingColumn> Reading { get; init; } = [];

    /// <summary>Whether the bases stand below the values where people read the table.</summary>
    public bool ReadsBasesBelow { get; init; }

    /// <summary>The column whose shown zeros make a row of a long list one that nobody needs to read; null folds no row.</summary>
    public TableColumn<TRow>? FoldedWhereZero { get; init; }

    /// <summary>The wording of the questions whose answers these are.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    public IReadOnlyList<ReportChart> Charts { get; init; } = [];

    /// <summary>The measure of each row, where rows have different units; null where the columns decide.</summary>
    public IReadOnlyList<Measure>? RowMeasures { get; init; }

    /// <summary>Lists of up to so many rows are read whole.</summary>
    private const int LongestList = 12;

    public ReportTable Draw(ReportWords words)
    {
        List<IReadOnlyList<Cell>> cells = [.. Rows.Select(row => Cells(row, "option")), .. Nets.Select(row => Cells(row, "net"))];
        return new ReportTable
        {
            Name = Name,
            Title = Title,
            Columns = [.. Columns.Select(column => column.Drawn(words)), .. Kind(words)],
            Rows = cells,
            NetCount = Nets.Count,
            RowMeasures = RowMeasures,
            Notes = Notes(cells.Exists(row => row.Any(cell => cell.IsHidden))),
            Reading = Reading,
            ReadsBasesBelow = ReadsBasesBelow,
            FoldedRows = Folded(),
            Questions = Questions,
            Charts = Charts,
        };
    }

    private HashSet<int> Folded() =>
        FoldedWhereZero is not { } column || Rows.Count <= LongestList
            ? []
            : [.. Enumerable.Range(0, Rows.Count).Where(row => column.Of(Rows[row]).Number is 0)];

    private IReadOnlyList<Cell> Cells(TRow row, string kind) =>
        [.. Columns.Select(column => column.Of(row)), .. Nets.Count > 0 ? [kind] : Array.Empty<Cell>()];

    private ReportColumn[] Kind(ReportWords words) => Nets.Count > 0 ? [new(Measure.Code, "kind", words.Heading("kind"))] : [];
}
