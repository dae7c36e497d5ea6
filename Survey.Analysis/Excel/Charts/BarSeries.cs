using DocumentFormat.OpenXml;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Survey.Analysis.Excel.Charts;

/// <summary>A series of bars or columns.</summary>
internal static class BarSeries
{
    /// <param name="data">The cells.</param>
    /// <param name="index">The place of the series in its chart.</param>
    /// <param name="look">Fill and outline.</param>
    /// <param name="labels">The values at the bars; null is none.</param>
    /// <param name="intervals">The intervals on the bars; null is none.</param>
    public static C.BarChartSeries Of(
        SeriesData data,
        int index,
        C.ChartShapeProperties look,
        C.DataLabels? labels,
        C.ErrorBars? intervals = null
    ) => Series(data, index, data.Columns[index], look, labels, intervals);

    /// <summary>Unpainted bars that carry labels.</summary>
    /// <param name="data">The cells.</param>
    /// <param name="index">The place of the series in its chart.</param>
    /// <param name="column">Of the lengths.</param>
    /// <param name="labels">What they carry.</param>
    public static C.BarChartSeries Carrier(SeriesData data, int index, int column, C.DataLabels labels) =>
        Series(data, index, column, ChartText.Nothing(), labels);

    private static C.BarChartSeries Series(
        SeriesData data,
        int index,
        int column,
        C.ChartShapeProperties look,
        params OpenXmlElement?[] additions
    ) =>
        new([
            new C.Index { Val = (uint)index },
            new C.Order { Val = (uint)index },
            data.Name(column),
            look,
            new C.InvertIfNegative { Val = false },
            .. additions.OfType<OpenXmlElement>(),
            data.Labels(),
            data.Values(column),
        ]);
}
