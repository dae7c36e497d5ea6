using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Survey.Analysis.Excel.Charts;

/// <summary>Standing columns, a series a group, side by side.</summary>
internal static class StandingColumns
{
    public static C.BarChart Draw(SeriesData data) =>
        new([
            new C.BarDirection { Val = C.BarDirectionValues.Column },
            new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
            new C.VaryColors { Val = false },
            .. data.Columns.Select(
                (_, i) =>
                    BarSeries.Of(
                        data,
                        i,
                        ChartText.Filled(i == data.Columns.Count - 1 ? Palette.Whole : Palette.Groups[i % Palette.Groups.Count]),
                        DataLabels.Of("0%", C.DataLabelPositionValues.OutsideEnd, points: 7)
                    )
            ),
            new C.GapWidth { Val = 60 },
            .. Axes.Ids(),
        ]);
}
