using ClosedXML.Excel;

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
                Look.Gap(Cells(sheet, place, column), columns[column].Measure);
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
        Look.More(cells.AddConditionalFormat().WhenIsTrue(Condition($"{figure}>={VeryRemarkable}")), isStrong: true);
        Look.More(cells.AddConditionalFormat().WhenIsTrue(Condition($"{figure}>={Remarkable}")), isStrong: false);
        Look.Fewer(cells.AddConditionalFormat().WhenIsTrue(Condition($"{figure}<=-{VeryRemarkable}")), isStrong: true);
        Look.Fewer(cells.AddConditionalFormat().WhenIsTrue(Condition($"{figure}<=-{Remarkable}")), isStrong: false);

        string Condition(string comparison) => $"AND(ISNUMBER({figure}),{comparison})";
    }

    private static IXLRange Cells(IXLWorksheet sheet, TablePlace place, int column) =>
        sheet.Range(place.FirstRow, column + 1, place.LastRow, column + 1);
}
