namespace Survey.Analysis.Reports;

/// <summary>A column of a report table.</summary>
/// <param name="Measure">The kind of value, which decides how it is written.</param>
/// <param name="Quantity">What is measured, in the contract's words: <c>count</c>, <c>share</c>, <c>mwds</c>.</param>
/// <param name="Heading">What people read above the column.</param>
/// <param name="Category">The code of the column category of a cross-tab or profile; empty in a table without categories.</param>
/// <param name="BaseColumn">The <see cref="Name"/> of the column that holds the base of these values; null where none.</param>
/// <param name="Formula">How the values follow from other columns if nothing is weighted or hidden; null if they do not.</param>
public sealed record ReportColumn(
    Measure Measure,
    string Quantity,
    string Heading,
    string Category = "",
    string? BaseColumn = null,
    ColumnFormula? Formula = null
)
{
    /// <summary>Whether the rows add up to a whole.</summary>
    public bool IsSummed { get; init; }

    public Shading Shading { get; init; }

    /// <summary>The names of the columns that decide on the shading; empty where it is the column itself.</summary>
    public IReadOnlyList<string> ShadedBy { get; init; } = [];

    /// <summary>Unique in the table and stable for scripts: the quantity, followed by the category if there is one.</summary>
    public string Name => Category.Length == 0 ? Quantity : $"{Quantity}_{Category}";
}
