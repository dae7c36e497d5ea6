using DocumentFormat.OpenXml;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Survey.Analysis.Excel.Charts;

/// <summary>A series of bars or columns.</summary>
internal static class BarSeries
{
    /// <param name="data">The cells.</param>
    /// <param name="index">The place of the series in its chart.</param>
    /// <param name="look">Fill and outline.</param>
    /// <param name="labels">The values at the bars.</param>
    public static C.BarChartSeries Of(SeriesData data, int index, C.ChartShapeProperties look, C.DataLabels labels) =>
        Series(data, index, data.Columns[index], look, labels);

    /// <summary>Bars as long as those of the first series, which show nothing but its intervals.</summary>
    public static C.BarChartSeries Carrier(SeriesData data, int index, C.ErrorBars intervals) =>
        Series(data, index, data.Columns[0], ChartText.Nothing(), intervals);

    private static C.BarChartSeries Series(
        SeriesData data,
        int index,
        int column,
        C.ChartShapeProperties look,
        OpenXmlElement addition
    ) =>
        new(
            new C.Index { Val = (uint)index },
            new C.Order { Val = (uint)index },
            data.Name(column),
            look,
            new C.InvertIfNegative { Val = false },
            addition,
            data.Labels(),
            data.Values(column)
        );
}
