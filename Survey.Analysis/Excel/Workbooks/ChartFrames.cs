using System.Globalization;
using DocumentFormat.OpenXml;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using X = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Survey.Analysis.Excel.Workbooks;

/// <summary>The drawing of a sheet: a frame a chart, each in the room that the sheet left for it.</summary>
internal static class ChartFrames
{
    public static X.WorksheetDrawing Of(IReadOnlyList<SheetChart> charts) => new(charts.Select(Frame));

    /// <summary>The relationship of a chart, from 0.</summary>
    public static string Id(int chart) => $"rId{chart + 1}";

    private static X.TwoCellAnchor Frame(SheetChart chart, int i) =>
        new(
            new X.FromMarker(Marker(chart.Column, chart.FirstRow - 1)),
            new X.ToMarker(Marker(chart.Column + chart.Columns, chart.FirstRow - 1 + chart.Rows)),
            new X.GraphicFrame(
                new X.NonVisualGraphicFrameProperties(
                    new X.NonVisualDrawingProperties
                    {
                        Id = (uint)i + 2,
                        Name = $"Chart {i + 1}",
                        Description = SheetText.Clean(chart.Description),
                    },
                    new X.NonVisualGraphicFrameDrawingProperties()
                ),
                new X.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
                new A.Graphic(
                    new A.GraphicData(new C.ChartReference { Id = Id(i) })
                    {
                        Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
                    }
                )
            )
            {
                Macro = "",
            },
            new X.ClientData()
        )
        {
            EditAs = X.EditAsValues.OneCell,
        };

    private static OpenXmlElement[] Marker(int column, int row) =>
        [
            new X.ColumnId(column.ToString(CultureInfo.InvariantCulture)),
            new X.ColumnOffset("0"),
            new X.RowId(row.ToString(CultureInfo.InvariantCulture)),
            new X.RowOffset("0"),
        ];
}
