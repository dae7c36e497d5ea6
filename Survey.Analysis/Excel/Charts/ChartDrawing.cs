using DocumentFormat.OpenXml;
using Survey.Analysis.Excel.Layout;
using Survey.Analysis.Reports;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Survey.Analysis.Excel.Charts;

/// <summary>Draws a chart: title, the bars of its shape, axes, and a legend where there are several series.</summary>
internal static class ChartDrawing
{
    private const int TitleSize = 12;
    private const int LegendSize = 9;

    public static C.ChartSpace Of(ReportChart chart, TablePlace table)
    {
        var data = new SeriesData(chart, table);
        var bars = chart.Shape switch
        {
            ChartShape.Bars => Bars.Draw(table, data),
            ChartShape.StackedBars => StackedBars.Draw(data),
            ChartShape.PairedBars => PairedBars.Draw(data),
            _ => StandingColumns.Draw(data),
        };
        var format = data.Columns.Count > 0 && data.MeasureOf(data.Columns[0]) == Measure.Share ? "0%" : "0.0";
        var axes = chart.Shape == ChartShape.Columns ? Axes.OfColumns(chart, format) : Axes.OfBars(chart, format);
        List<OpenXmlElement> parts =
        [
            ChartText.Title(chart.Title, TitleSize, isBold: true),
            new C.AutoTitleDeleted { Val = false },
            new C.PlotArea([new C.Layout(), bars, .. axes]),
        ];
        if (chart.Columns.Count > 1)
        {
            parts.Add(Legend());
        }

        parts.AddRange([new C.PlotVisibleOnly { Val = true }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }]);
        return new C.ChartSpace(
            new C.Date1904 { Val = false },
            new C.RoundedCorners { Val = false },
            new C.Chart(parts),
            new C.ShapeProperties(ChartText.Fill(Palette.White), new A.Outline(ChartText.Fill(Palette.Line)) { Width = 9525 })
        );
    }

    private static C.Legend Legend() =>
        new(
            new C.LegendPosition { Val = C.LegendPositionValues.Bottom },
            new C.Overlay { Val = false },
            ChartText.Properties(LegendSize, Palette.Ink)
        );
}
