namespace Survey.Analysis.Reports;

/// <summary>
/// A column of a table, declared once: what it holds, how a row gives it, and when it is hidden. Tables are drawn from such
/// columns, and charts, shading and findings refer to them. A column without a rule for hiding does not compile.
/// </summary>
/// <typeparam name="TRow">What a row of the table is about.</typeparam>
internal sealed record TableColumn<TRow>
{
    /// <summary>What is measured, in the contract's words.</summary>
    public required string Quantity { get; init; }

    /// <summary>The kind of value, which decides how it is written.</summary>
    public required Measure Measure { get; init; }

    /// <summary>What stands in the row; asked only where it is not hidden.</summary>
    public required Func<TRow, Cell> Value { get; init; }

    /// <summary>Whether a count that the value derives from is hidden.</summary>
    public required HidingRule<TRow> HiddenWhen { get; init; }

    /// <summary>What people read above the column; null is the heading of <see cref="Quantity"/>.</summary>
    public Func<ReportWords, string>? Heading { get; init; }

    /// <summary>The code of the column category; empty in a table without categories.</summary>
    public string Category { get; init; } = "";

    /// <summary>The column with the base of these values.</summary>
    public TableColumn<TRow>? Base { get; init; }

    /// <summary>How the values follow from two other columns where nothing is weighted or hidden.</summary>
    public (TableColumn<TRow> Left, char Operator, TableColumn<TRow> Right)? Formula { get; init; }

    /// <summary>Whether the rows add up to a whole.</summary>
    public bool IsSummed { get; init; }

    public Shading Shading { get; init; }

    /// <summary>The columns whose values decide on the shading; empty where it is the column itself.</summary>
    public IReadOnlyList<TableColumn<TRow>> ShadedBy { get; init; } = [];

    /// <summary>Unique in the table and stable for scripts.</summary>
    public string Name => Category.Length == 0 ? Quantity : $"{Quantity}_{Category}";

    /// <summary>A column that says nothing of anybody's answers: a code, a label, the number of a lesson.</summary>
    public static TableColumn<TRow> Description(Measure measure, string quantity, Func<TRow, Cell> value) =>
        new()
        {
            Quantity = quantity,
            Measure = measure,
            Value = value,
            HiddenWhen = _ => false,
        };

    /// <summary>The cell of a row.</summary>
    public Cell Of(TRow row) => HiddenWhen(row) ? Figures.Reason.Hidden : Value(row);

    /// <summary>The column as readers see it.</summary>
    public ReportColumn Drawn(ReportWords words) =>
        new(
            Measure,
            Quantity,
            Heading is null ? words.Heading(Quantity) : Heading(words),
            Category,
            Base?.Name,
            Formula is var (left, sign, right) ? new ColumnFormula(left.Name, sign, right.Name) : null
        )
        {
            IsSummed = IsSummed,
            Shading = Shading,
            ShadedBy = [.. ShadedBy.Select(column => column.Name)],
        };
}
