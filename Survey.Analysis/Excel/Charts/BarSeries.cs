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
    /// <param name="errorBars">Intervals; null is none.</param>
    public static C.BarChartSeries Of(SeriesData data, int index, C.ChartShapeProperties look, C.DataLabels labels, C.ErrorBars? errorBars = null)
    {
        var column = data.Columns[index];
        List<OpenXmlElement> parts =
        [
            new C.Index { Val = (uint)index }, new C.Order { Val = (uint)index }, data.Name(column), look, new C.InvertIfNegative { Val = false }, labels,
        ];
        if (errorBars is not null)
        {
            parts.Add(errorBars);
        }

        return new C.BarChartSeries([.. parts, data.Labels(), data.Values(column)]);
    }
}
