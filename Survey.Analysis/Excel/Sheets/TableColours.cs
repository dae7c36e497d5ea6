using Survey.Analysis.Excel.Layout;
using Survey.Analysis.Excel.Workbooks;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>Colours that follow the figures: gaps from light to dark, and cells of cross-tabs by their residuals.</summary>
internal static class TableColours
{
    private const string Remarkable = "1.96"; // two-sided 5%
    private const string VeryRemarkable = "3.29"; // two-sided 0.1%

    // Fewer is underlined too, since blue and red are one grey in print.
    private static readonly Highlight ManyMore = new(Colours.ManyMore, IsBold: true, IsUnderlined: false);
    private static readonly Highlight SomeMore = new(Colours.SomeMore, IsBold: false, IsUnderlined: false);
    private static readonly Highlight ManyFewer = new(Colours.ManyFewer, IsBold: true, IsUnderlined: true);
    private static readonly Highlight SomeFewer = new(Colours.SomeFewer, IsBold: false, IsUnderlined: true);

    /// <summary>Of the columns that people read; what decides on a colour may stand in a folded one.</summary>
    public static IEnumerable<FormatCondition> Of(TablePlace place, ReadingColumns read) =>
        place.Table.Columns.SelectMany(
            (column, at) => read.IndexOf(at) is var shown and >= 0 ? Of(place, column, at, shown) : []
        );

    private static IEnumerable<FormatCondition> Of(TablePlace place, ReportColumn column, int at, int shown)
    {
        var range = place.RangeBeside(shown);
        return column.Shading switch
        {
            Shading.Size => [Shade(range, column.Measure)],
            Shading.Interval => ByInterval(place, range, place.IndexOf(column.ShadedBy[0]), place.IndexOf(column.ShadedBy[1])),
            Shading.Residual => ByResidual(place, range, column.ShadedBy.Count == 0 ? at : place.IndexOf(column.ShadedBy[0])),
            _ => [],
        };
    }

    private static IEnumerable<FormatCondition> ByResidual(TablePlace place, string range, int residual)
    {
        var figure = "$" + place.Cell(0, residual);
        return
        [
            Mark($"{figure}>={VeryRemarkable}", ManyMore),
            Mark($"{figure}>={Remarkable}", SomeMore),
            Mark($"{figure}<=-{VeryRemarkable}", ManyFewer),
            Mark($"{figure}<=-{Remarkable}", SomeFewer),
        ];

        FormulaCondition Mark(string comparison, Highlight look) => new(range, $"AND(ISNUMBER({figure}),{comparison})", look);
    }

    /// <summary>A difference whose interval does not contain 0.</summary>
    private static IEnumerable<FormatCondition> ByInterval(TablePlace place, string range, int lowColumn, int highColumn)
    {
        var (low, high) = ("$" + place.Cell(0, lowColumn), "$" + place.Cell(0, highColumn));
        return
        [
            new FormulaCondition(range, $"AND(ISNUMBER({low}),{low}>0)", ManyMore),
            new FormulaCondition(range, $"AND(ISNUMBER({high}),{high}<0)", ManyFewer),
        ];
    }

    /// <summary>The larger the need the darker the cell; a score of need is the greater the lower it is.</summary>
    private static ScaleCondition Shade(string range, Measure measure) =>
        measure == Measure.Share
            ? new(range, Lowest: Colours.LightGap, Highest: Colours.DarkGap)
            : new(range, Lowest: Colours.DarkGap, Highest: Colours.LightGap);
}
