using DocumentFormat.OpenXml;
using Survey.Analysis.Excel.Layout;
using Survey.Analysis.Reports;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Survey.Analysis.Excel.Charts;

/// <summary>
/// A horizontal bar a row with its interval on it and its value at the end. Where there is an interval, the value stands beyond it:
/// at the end of an unpainted bar in front, as long as the upper limit.
/// </summary>
internal static class Bars
{
    public static C.BarChart Draw(ReportChart chart, TablePlace table, SeriesData data)
    {
        var intervals = Intervals(table, data);
        var high = chart.Limits is { } limits ? table.IndexOf(limits.High) : -1;
        var hasCarrier = intervals is not null && high >= 0;
        return new([
            new C.BarDirection { Val = C.BarDirectionValues.Bar },
            new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
            new C.VaryColors { Val = false },
            .. data.Columns.Select((_, i) => Painted(data, i, intervals, hasCarrier)),
            .. hasCarrier ? [BarSeries.Carrier(data, data.Columns.Count, high, Values(data))] : Array.Empty<OpenXmlElement>(),
            new C.GapWidth { Val = 45 },
            .. hasCarrier ? [new C.Overlap { Val = 100 }] : Array.Empty<OpenXmlElement>(),
            .. Axes.Ids(),
        ]);
    }

    private static C.BarChartSeries Painted(SeriesData data, int index, C.ErrorBars? intervals, bool hasCarrier) =>
        BarSeries.Of(
            data,
            index,
            ChartText.Filled(Palette.Bar),
            hasCarrier ? null : DataLabels.Of(data.FormatOf(data.Columns[index]), C.DataLabelPositionValues.OutsideEnd),
            intervals
        );

    /// <summary>The values of the painted bars, in words, at the ends of the unpainted.</summary>
    private static C.DataLabels Values(SeriesData data) => DataLabels.OfTexts(data.TextsOf(data.Columns[0]));

    private static C.ErrorBars? Intervals(TablePlace table, SeriesData data)
    {
        var (below, above) = (table.IndexOf(IntervalColumns.Below), table.IndexOf(IntervalColumns.Above));
        return below < 0 || above < 0
            ? null
            : new C.ErrorBars(
                new C.ErrorBarType { Val = C.ErrorBarValues.Both },
                new C.ErrorBarValueType { Val = C.ErrorValues.Custom },
                new C.NoEndCap { Val = false },
                new C.Plus(data.Numbers(above)),
                new C.Minus(data.Numbers(below)),
                ChartText.Lined(Palette.Ink, width: 12700)
            );
    }
}
