using Survey.Analysis.Excel.Layout;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Survey.Analysis.Excel.Charts;

/// <summary>
/// A horizontal bar a row with its value in words, and the interval of the value below the words: it hangs on a bar of the same
/// length that is not painted and lies a little lower, because an error bar always runs through the middle of its own.
/// </summary>
internal static class Bars
{
    private const sbyte PartInFront = 50; // percent of a bar's thickness that the unpainted one shares with it

    public static C.BarChart Draw(TablePlace table, SeriesData data)
    {
        var intervals = Intervals(table, data);
        return new([
            new C.BarDirection { Val = C.BarDirectionValues.Bar },
            new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
            new C.VaryColors { Val = false },
            .. data.Columns.Select(
                (_, i) =>
                    BarSeries.Of(
                        data,
                        i,
                        ChartText.Filled(Palette.Bar),
                        DataLabels.Of("0%", C.DataLabelPositionValues.InsideBase)
                    )
            ),
            .. intervals is null
                ? Enumerable.Empty<C.BarChartSeries>()
                : [BarSeries.Carrier(data, data.Columns.Count, intervals)],
            new C.GapWidth { Val = (ushort)(intervals is null ? 45 : 25) },
            .. intervals is null ? Enumerable.Empty<C.Overlap>() : [new C.Overlap { Val = PartInFront }],
            .. Axes.Ids(),
        ]);
    }

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
