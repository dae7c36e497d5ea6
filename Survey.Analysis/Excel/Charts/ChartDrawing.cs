using DocumentFormat.OpenXml;
using Survey.Analysis.Charts;
using Survey.Analysis.Excel.Layout;
using Survey.Analysis.Reading;
using Survey.Analysis.Reports;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Survey.Analysis.Excel.Charts;

/// <summary>Draws a chart: title, the bars of its shape, axes, and a legend where there are several series.</summary>
internal static class ChartDrawing
{
    private const int TitleSize = 12;
    private const int LegendSize = 9;

    /// <param name="chart">What is drawn.</param>
    /// <param name="table">The cells.</param>
    /// <param name="figures">Writes what stands at the bars.</param>
    /// <param name="hasTitle">Whether it says what it shows.</param>
    public static C.ChartSpace Of(ReportChart chart, TablePlace table, FigureText figures, bool hasTitle)
    {
        var data = new SeriesData(chart, table, figures);
        var bars = chart.Shape switch
        {
            ChartShape.Bars => Bars.Draw(chart, table, data),
            ChartShape.StackedBars => StackedBars.Draw(data),
            ChartShape.PairedBars => PairedBars.Draw(data),
            _ => StandingColumns.Draw(data),
        };
        var format = data.Columns.Count > 0 && data.MeasureOf(data.Columns[0]) == Measure.Share ? "0%" : "0.0";
        var end =
            chart.Shape == ChartShape.StackedBars
                ? 1
                : new ChartScale(new ChartData(table.Table, chart).Largest, chart.Largest, 0, 1).End;
        var axes = chart.Shape == ChartShape.Columns ? Axes.OfColumns(chart, format, end) : Axes.OfBars(chart, format, end);
        List<OpenXmlElement> parts =
        [
            .. hasTitle ? [ChartText.Title(chart.Title, TitleSize, isBold: true)] : Array.Empty<OpenXmlElement>(),
            new C.AutoTitleDeleted { Val = !hasTitle },
            new C.PlotArea([new C.Layout(), bars, .. axes]),
        ];
        if (chart.Columns.Count > 1)
        {
            parts.Add(Legend());
        }

        // The figures stand in columns that are folded away.
        parts.AddRange([new C.PlotVisibleOnly { Val = false }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }]);
        return new C.ChartSpace(
            new C.Date1904 { Val = false },
            new C.RoundedCorners { Val = false },
            new C.Chart(parts),
            new C.ShapeProperties(ChartText.Fill(Palette.White), new A.Outline(new A.NoFill()))
        );
    }

    private static C.Legend Legend() =>
        new(
            new C.LegendPosition { Val = C.LegendPositionValues.Bottom },
            new C.Overlay { Val = false },
            ChartText.Properties(LegendSize, Palette.Ink)
        );
}
