using Survey.Analysis.Excel.Sheets;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Survey.Analysis.Excel.Charts;

/// <summary>A horizontal bar a row, with the interval of its value as an error bar.</summary>
internal static class Bars
{
    public static C.BarChart Draw(TablePlace table, SeriesData data) => new([
        new C.BarDirection { Val = C.BarDirectionValues.Bar },
        new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
        new C.VaryColors { Val = false },
        .. data.Columns.Select((_, i) => BarSeries.Of(data, i, ChartText.Filled(Palette.Bar),
            DataLabels.Of("0%", C.DataLabelPositionValues.InsideBase), i == 0 ? Intervals(table, data) : null)),
        new C.GapWidth { Val = 45 },
        .. Axes.Ids()]);

    private static C.ErrorBars? Intervals(TablePlace table, SeriesData data)
    {
        var (below, above) = (table.IndexOf(IntervalColumns.Below), table.IndexOf(IntervalColumns.Above));
        return below < 0 || above < 0 ? null : new C.ErrorBars(
            new C.ErrorBarType { Val = C.ErrorBarValues.Both },
            new C.ErrorBarValueType { Val = C.ErrorValues.Custom },
            new C.NoEndCap { Val = false },
            new C.Plus(data.Numbers(above)),
            new C.Minus(data.Numbers(below)),
            ChartText.Lined(Palette.Ink, width: 12700));
    }
}
