using Survey.Analysis.Reading;

namespace Survey.Analysis.Charts;

/// <summary>The room for values beside what they are values of.</summary>
internal static class ValueMark
{
    public const double Gap = 6;

    /// <summary>The width of the longest value, in pixels.</summary>
    public static double RoomFor(ChartData data, FigureText figures) =>
        Gap
        + data.Series.SelectMany(series =>
                series.Values.Select(cell => cell.Number).OfType<double>().Select(value => figures.InChart(value, series.Measure))
            )
            .Select(WordLook.Value.WidthOf)
            .DefaultIfEmpty()
            .Max();
}
