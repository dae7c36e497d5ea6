namespace Survey.Analysis.Excel.Sheets;

/// <summary>An A4 page on its side and what fits on it, in the units of a sheet: characters across, points down.</summary>
internal sealed record PageGeometry
{
    private const double PrintableWidth = 271; // millimetres, between margins of 13
    private const double PrintableHeight = 165; // millimetres, between the margins with header and footer
    private const double MillimetresAPoint = 25.4 / 72;
    private const double MillimetresAPixel = 25.4 / 96;
    private const double PixelsACharacter = 7.45; // a digit of Calibri 11: 7 in Excel, which rounds, 7.43 elsewhere
    private const double PixelsAColumn = 5; // its padding
    private const int SmallestOnePage = 62;
    private const int SmallestScale = 55;
    private const int LargestScale = 70; // a table with its chart fits on a page
    private const int SafeScale = 88; // even a font that is a quarter wider than expected then fits at the largest scale
    private const double Caution = 0.98;

    private PageGeometry(int scale, bool isOneWide, bool isFitted = false) =>
        (Scale, IsOneWide, IsFitted) = (scale, isOneWide, isFitted);

    /// <summary>In percent.</summary>
    public int Scale { get; }

    /// <summary>Whether all columns fit on one page; otherwise the labels are repeated on the pages beside it.</summary>
    public bool IsOneWide { get; }

    /// <summary>
    /// Whether the program that prints makes the sheet as small as it must be for all columns to fit: how wide they are depends on
    /// its fonts.
    /// </summary>
    public bool IsFitted { get; }

    /// <summary>Characters that fit on a page's width.</summary>
    public double Width => PrintableWidth / MillimetresAPixel / PixelsACharacter / (Scale / 100d) * Caution;

    /// <summary>Points that fit on a page's height.</summary>
    public double Height => PrintableHeight / MillimetresAPoint / (Scale / 100d) * Caution;

    /// <summary>The characters that so many columns may take together on a page at the scale at which sheets are best read.</summary>
    public static double BestWidth(int columns) =>
        new PageGeometry(LargestScale, isOneWide: true).Width - (columns * PixelsAColumn / PixelsACharacter);

    /// <summary>The largest scale at which columns of these widths fit on a page; not below what can be read.</summary>
    public static PageGeometry For(IReadOnlyList<double> widths)
    {
        var pixels = (widths.Sum() * PixelsACharacter) + (widths.Count * PixelsAColumn);
        var fitting = (int)(100 * Caution * PrintableWidth / (pixels * MillimetresAPixel));
        return fitting >= SafeScale ? new(LargestScale, isOneWide: true)
            : fitting >= SmallestOnePage ? new(fitting, isOneWide: true, isFitted: true)
            : new(SmallestScale, isOneWide: false);
    }
}
