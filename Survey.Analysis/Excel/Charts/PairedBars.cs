using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Survey.Analysis.Excel.Charts;

/// <summary>Two horizontal bars a row: what is, and what is wanted.</summary>
internal static class PairedBars
{
    public static C.BarChart Draw(SeriesData data) =>
        new([
            new C.BarDirection { Val = C.BarDirectionValues.Bar },
            new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
            new C.VaryColors { Val = false },
            .. data.Columns.Select(
                (_, i) =>
                    BarSeries.Of(
                        data,
                        i,
                        ChartText.Filled(Palette.Pair[i % Palette.Pair.Count]),
                        DataLabels.Of("0.0", C.DataLabelPositionValues.OutsideEnd, points: 8)
                    )
            ),
            new C.GapWidth { Val = 50 },
            new C.Overlap { Val = 0 },
            .. Axes.Ids(),
        ]);
}
