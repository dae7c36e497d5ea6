namespace Survey.Analysis.Excel.Layout;

/// <summary>
/// The columns of a sheet, with their widths in characters: on the left what people read and print, a table with its chart beside
/// it; on the right, folded away, the tables that scripts and formulas find.
/// </summary>
internal sealed record SheetColumns
{
    /// <summary>Of the tables that people read.</summary>
    public required IReadOnlyList<double> Read { get; init; }

    /// <summary>Of the room for charts beside them; null where there is none.</summary>
    public double? Chart { get; init; }

    /// <summary>Of the folded tables.</summary>
    public IReadOnlyList<double> Folded { get; init; } = [];

    private const double Between = 2;

    /// <summary>What is printed.</summary>
    public IReadOnlyList<double> Printed => Chart is { } chart ? [.. Read, Between, chart] : Read;

    /// <summary>The column of the charts, from 0; null where they have none.</summary>
    public int? ChartColumn => Chart is null ? null : Read.Count + 1;

    /// <summary>The first folded column, from 0.</summary>
    public int FirstFolded => Printed.Count + 1;

    /// <summary>All, from the left.</summary>
    public IReadOnlyList<double> All => Folded.Count == 0 ? Printed : [.. Printed, Between, .. Folded];
}
