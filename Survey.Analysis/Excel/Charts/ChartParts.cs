using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Survey.Analysis.Excel.Sheets;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using X = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Survey.Analysis.Excel.Charts;

/// <summary>Puts charts on a saved sheet: a drawing with a frame a chart, each in the room that the sheet left for it.</summary>
internal static class ChartParts
{
    private const string DrawingId = "rIdDrawing";
    private const long EmuPerPoint = 12700;
    private const long EmuPerCharacter = 7 * 9525; // seven pixels
    private const double Margin = 8; // points between a chart and the rows around it

    public static void Add(WorksheetPart sheet, IReadOnlyList<ChartPlace> places)
    {
        var part = sheet.AddNewPart<DrawingsPart>(DrawingId);
        var drawing = new X.WorksheetDrawing();
        for (var i = 0; i < places.Count; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}");
            part.AddNewPart<ChartPart>(id).ChartSpace = ChartDrawing.Of(places[i]);
            drawing.Append(Anchor(places[i], id, (uint)i + 2));
        }

        part.WorksheetDrawing = drawing;
        Insert(sheet.Worksheet, new Drawing { Id = DrawingId });
    }

    /// <summary>The order of a sheet's elements is fixed: a drawing stands before tables and extensions.</summary>
    private static void Insert(Worksheet worksheet, Drawing drawing)
    {
        OpenXmlElement? next = worksheet.GetFirstChild<TableParts>();
        next ??= worksheet.GetFirstChild<WorksheetExtensionList>();
        if (next is null)
        {
            worksheet.Append(drawing);
        }
        else
        {
            worksheet.InsertBefore(drawing, next);
        }
    }

    private static X.OneCellAnchor Anchor(ChartPlace place, string chart, uint number) => new(
        new X.FromMarker(new X.ColumnId(place.Column.ToString(CultureInfo.InvariantCulture)), new X.ColumnOffset("0"), new X.RowId((place.FirstRow - 1).ToString(CultureInfo.InvariantCulture)), new X.RowOffset("0")),
        new X.Extent { Cx = (long)(place.Width * EmuPerCharacter), Cy = (long)((place.Height - Margin) * EmuPerPoint) },
        new X.GraphicFrame(
            new X.NonVisualGraphicFrameProperties(
                new X.NonVisualDrawingProperties { Id = number, Name = $"Chart {number - 1}", Description = SheetText.Clean(place.Chart.Description) },
                new X.NonVisualGraphicFrameDrawingProperties()),
            new X.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = chart }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        {
            Macro = "",
        },
        new X.ClientData());
}
