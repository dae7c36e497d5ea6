using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Charts;

/// <summary>
/// Draws the charts of a report as pictures in SVG: the same in a page, a document and a file. Colours are those of the house, and
/// every part has a class by which a page repaints it.
/// </summary>
public static class SvgChart
{
    /// <param name="table">The table that the chart belongs to.</param>
    /// <param name="chart">One of its charts.</param>
    /// <param name="reasons">Words for what has no value; they decide how numbers are written.</param>
    /// <param name="form">The room for the chart.</param>
    /// <param name="id">Unique on the page; title and description get ids that begin with it.</param>
    /// <returns>An <c>svg</c> element, which is a whole file as well; null where the chart has nothing to draw.</returns>
    public static string? Draw(ReportTable table, ReportChart chart, ReasonWords reasons, ChartForm form, string id)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(chart);
        var (data, figures) = (new ChartData(table, chart), new FigureText(reasons));
        return data.IsEmpty
            ? null
            : chart.Shape switch
            {
                ChartShape.Bars => BarsDrawing.Draw(chart, data, form, figures, id),
                ChartShape.StackedBars => StackedDrawing.Draw(chart, data, form, figures, id),
                ChartShape.PairedBars when data.Series.Count == 2 => DotsDrawing.Draw(chart, data, form, figures, id),
                _ => GroupsDrawing.Draw(chart, data, form, figures, id),
            };
    }
}
