namespace Survey.Analysis.Excel.Workbooks;

/// <summary>How a cell looks. Two that are equal are one style of the file.</summary>
internal sealed record CellStyle
{
    /// <summary>The style of all cells that have none of their own.</summary>
    public static readonly CellStyle Plain = new();

    /// <summary>In points.</summary>
    public double Size { get; init; } = 11;

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    public bool IsUnderlined { get; init; }

    public string Colour { get; init; } = Colours.Ink;

    /// <summary>The colour behind the text; null is none.</summary>
    public string? Fill { get; init; }

    /// <summary><c>left</c>, <c>center</c> or <c>right</c>; null follows the kind of content.</summary>
    public string? Across { get; init; }

    /// <summary><c>top</c>, <c>center</c> or <c>bottom</c>.</summary>
    public string Down { get; init; } = "bottom";

    public bool Wraps { get; init; }

    public int Indent { get; init; }

    /// <summary>As Excel writes it; null is Excel's general one.</summary>
    public string? NumberFormat { get; init; }

    /// <summary>Whether a thin line separates the cell from the one above.</summary>
    public bool HasLineAbove { get; init; }
}
