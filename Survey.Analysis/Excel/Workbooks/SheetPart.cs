namespace Survey.Analysis.Excel.Workbooks;

/// <summary>A sheet of the file: its rows, and all that stands around them.</summary>
/// <param name="name">As on its tab, at most 31 characters.</param>
/// <param name="widths">Of its columns, in characters, with their padding.</param>
/// <param name="print">How it is printed.</param>
internal sealed class SheetPart(string name, IReadOnlyList<double> widths, PrintSetup print)
{
    public string Name => name;

    public IReadOnlyList<double> Widths => widths;

    public PrintSetup Print { get; set; } = print;

    public bool ShowsGrid { get; init; }

    /// <summary>Writes the elements of all rows, in order.</summary>
    public required Action<Stream> WriteRows { get; init; }

    /// <summary>The number of rows; known when all have been drawn.</summary>
    public int Rows { get; set; }

    /// <summary>How many rows and columns stay in sight when the sheet is scrolled.</summary>
    public (int Rows, int Columns) Frozen { get; set; }

    /// <summary>How many rows and columns are printed on every page.</summary>
    public (int Rows, int Columns) Repeated { get; set; }

    /// <summary>How many rows are printed; null is all.</summary>
    public int? PrintedRows { get; set; }

    /// <summary>How many columns are printed; null is all.</summary>
    public int? PrintedColumns { get; init; }

    /// <summary>The columns that are folded away, the first and how many.</summary>
    public (int First, int Count) Folded { get; init; }

    /// <summary>Whether rows are folded away.</summary>
    public bool HasFoldedRows { get; set; }

    /// <summary>Whether its first row filters the others.</summary>
    public bool HasFilter { get; init; }

    /// <summary>Cells that are one, such as <c>A1:C1</c>.</summary>
    public List<string> Merged { get; } = [];

    public List<FormatCondition> Conditions { get; } = [];

    /// <summary>Cells that lead to the top of another sheet.</summary>
    public List<(string Cell, string Sheet)> Links { get; } = [];

    /// <summary>Rows after which a page ends.</summary>
    public List<int> PageEnds { get; } = [];

    public List<SheetTable> Tables { get; } = [];

    public List<SheetChart> Charts { get; } = [];
}
