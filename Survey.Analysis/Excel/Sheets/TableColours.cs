using ClosedXML.Excel;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>Colours that follow the figures: gaps from light to dark, and cells of cross-tabs by their residuals.</summary>
internal static class TableColours
{
    private const string Remarkable = "1.96"; // two-sided 5%
    private const string VeryRemarkable = "3.29"; // two-sided 0.1%

    public static void Apply(IXLWorksheet sheet, TablePlace place)
    {
        var columns = place.Table.Columns;
        for (var column = 0; column < columns.Count; column++)
        {
            if (place.Table.Shaded.Contains(columns[column].Name))
            {
                Shade(Cells(sheet, place, column), columns[column].Measure);
            }
            else if (columns[column].Quantity == "difference")
            {
                ByInterval(sheet, place, column, columns[column].Category);
            }
            else if (columns[column].Quantity == "residual")
            {
                ByResidual(sheet, place, column, column);
                ByResidual(sheet, place, place.IndexOf($"share_{columns[column].Category}"), column);
            }
        }
    }

    private static void ByResidual(IXLWorksheet sheet, TablePlace place, int column, int residual)
    {
        var cells = Cells(sheet, place, column);
        var figure = "$" + place.Cell(0, residual);
        More(cells.AddConditionalFormat().WhenIsTrue(Condition($"{figure}>={VeryRemarkable}")), isStrong: true);
        More(cells.AddConditionalFormat().WhenIsTrue(Condition($"{figure}>={Remarkable}")), isStrong: false);
        Fewer(cells.AddConditionalFormat().WhenIsTrue(Condition($"{figure}<=-{VeryRemarkable}")), isStrong: true);
        Fewer(cells.AddConditionalFormat().WhenIsTrue(Condition($"{figure}<=-{Remarkable}")), isStrong: false);

        string Condition(string comparison) => $"AND(ISNUMBER({figure}),{comparison})";
    }

    /// <summary>A difference whose interval does not contain 0.</summary>
    private static void ByInterval(IXLWorksheet sheet, TablePlace place, int column, string category)
    {
        var cells = Cells(sheet, place, column);
        var low = "$" + place.Cell(0, place.IndexOf($"difference_low_{category}"));
        var high = "$" + place.Cell(0, place.IndexOf($"difference_high_{category}"));
        More(cells.AddConditionalFormat().WhenIsTrue($"AND(ISNUMBER({low}),{low}>0)"), isStrong: true);
        Fewer(cells.AddConditionalFormat().WhenIsTrue($"AND(ISNUMBER({high}),{high}<0)"), isStrong: true);
    }

    private static IXLRange Cells(IXLWorksheet sheet, TablePlace place, int column) =>
        sheet.Range(place.FirstRow, column + 1, place.LastRow, column + 1);

    /// <summary>The larger the need the darker the cell; a score of need is the greater the lower it is.</summary>
    private static void Shade(IXLRange cells, Measure measure)
    {
        var scale = cells.AddConditionalFormat().ColorScale();
        if (measure == Measure.Share)
        {
            scale.LowestValue(Colours.LightGap).HighestValue(Colours.DarkGap);
        }
        else
        {
            scale.LowestValue(Colours.DarkGap).HighestValue(Colours.LightGap);
        }
    }

    private static void More(IXLStyle style, bool isStrong) => Mark(style, isStrong ? Colours.ManyMore : Colours.SomeMore, isStrong);

    /// <summary>Underlined too, since blue and red are one grey in print.</summary>
    private static void Fewer(IXLStyle style, bool isStrong)
    {
        Mark(style, isStrong ? Colours.ManyFewer : Colours.SomeFewer, isStrong);
        style.Font.Underline = XLFontUnderlineValues.Single;
    }

    private static void Mark(IXLStyle style, XLColor fill, bool isStrong)
    {
        style.Fill.BackgroundColor = fill;
        style.Font.Bold = isStrong;
    }
}
