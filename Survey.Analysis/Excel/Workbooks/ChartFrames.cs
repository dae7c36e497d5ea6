using System.Globalization;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using X = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Survey.Analysis.Excel.Workbooks;

/// <summary>The drawing of a sheet: a frame a chart, each in the room that the sheet left for it.</summary>
internal static class ChartFrames
{
    private const long EmuPerPoint = 12700;
    private const long EmuPerCharacter = 7 * 9525; // seven pixels
    private const double Margin = 8; // points between a chart and the rows around it

    public static X.WorksheetDrawing Of(IReadOnlyList<SheetChart> charts) => new(charts.Select(Frame));

    /// <summary>The relationship of a chart, from 0.</summary>
    public static string Id(int chart) => $"rId{chart + 1}";

    private static X.OneCellAnchor Frame(SheetChart chart, int i) =>
        new(
            new X.FromMarker(
                new X.ColumnId(chart.Column.ToString(CultureInfo.InvariantCulture)),
                new X.ColumnOffset("0"),
                new X.RowId((chart.FirstRow - 1).ToString(CultureInfo.InvariantCulture)),
                new X.RowOffset("0")
            ),
            new X.Extent { Cx = (long)(chart.Width * EmuPerCharacter), Cy = (long)((chart.Height - Margin) * EmuPerPoint) },
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
        );
}
