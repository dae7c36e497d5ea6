using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Survey.Analysis.Excel.Charts;

/// <summary>A horizontal bar a row, divided into parts that add up to all.</summary>
internal static class StackedBars
{
    /// <summary>A part too narrow for its number goes without.</summary>
    private const string LabelFormat = "[>=0.045]0%;;";

    public static C.BarChart Draw(SeriesData data) =>
        new([
            new C.BarDirection { Val = C.BarDirectionValues.Bar },
            new C.BarGrouping { Val = C.BarGroupingValues.Stacked },
            new C.VaryColors { Val = false },
            .. data.Columns.Select((_, i) => Series(data, i, Palette.Levels[i % Palette.Levels.Count])),
            new C.GapWidth { Val = 35 },
            new C.Overlap { Val = 100 },
            .. Axes.Ids(),
        ]);

    private static C.BarChartSeries Series(SeriesData data, int index, string colour) =>
        BarSeries.Of(
            data,
            index,
            ChartText.Filled(colour, border: Palette.White),
            DataLabels.Of(LabelFormat, C.DataLabelPositionValues.Center, Palette.TextOn(colour))
        );
}
