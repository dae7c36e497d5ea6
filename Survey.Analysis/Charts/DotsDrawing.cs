using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Charts;

/// <summary>Two dots for each row, the first value and the second, with a line from one to the other.</summary>
internal static class DotsDrawing
{
    private const double Thick = 20;
    private const double Radius = 6;

    public static string Draw(ReportChart chart, ChartData data, ChartForm form, FigureText figures, string id)
    {
        var frame = new ChartFrame(chart, data, form, figures, ValueMark.RoomFor(data, figures));
        frame.DrawLegend([(data.Series[0].Name, Paint.Now), (data.Series[1].Name, Paint.Wanted)]);
        var rows = frame.DrawRows(data.Labels, _ => Thick, data.Series[0].Measure);
        for (var row = 0; row < rows.Count; row++)
        {
            Draw(frame, rows[row], data.Series[0], data.Series[1], row, figures);
        }

        return frame.Finish(id);
    }

    private static void Draw(ChartFrame frame, RowPlace place, ChartSeries now, ChartSeries wanted, int row, FigureText figures)
    {
        var (picture, first, second) = (frame.Picture, now.Values[row].Number, wanted.Values[row].Number);
        if (first is null && second is null)
        {
            picture.Words(frame.Left + 6, place.Middle + 4, figures.Of(now.Values[row], now.Measure), WordLook.Reason);
            return;
        }

        if (first is { } from && second is { } to)
        {
            picture.Line(frame.Scale.Of(from), place.Middle, frame.Scale.Of(to), place.Middle, Paint.Soft, 2);
        }

        Dot(frame, place, first, Paint.Now, first <= second ? -1 : 1, now.Measure, figures);
        Dot(frame, place, second, Paint.Wanted, first <= second ? 1 : -1, wanted.Measure, figures);
    }

    /// <param name="frame">The chart.</param>
    /// <param name="place">The row.</param>
    /// <param name="number">The value; null draws nothing.</param>
    /// <param name="paint">Of the dot.</param>
    /// <param name="side">Where the value stands: -1 is to the left of the dot, 1 to its right.</param>
    /// <param name="measure">How the value is written.</param>
    /// <param name="figures">Writes it.</param>
    private static void Dot(
        ChartFrame frame,
        RowPlace place,
        double? number,
        Paint paint,
        int side,
        Measure measure,
        FigureText figures
    )
    {
        if (number is not { } value)
        {
            return;
        }

        var (x, text) = (frame.Scale.Of(value), figures.InChart(value, measure));
        frame.Picture.Dot(x, place.Middle, Radius, paint, Paint.Ground);
        var isLeft = side < 0 && x - Radius - ValueMark.Gap - WordLook.Value.WidthOf(text) >= frame.Left;
        frame.Picture.Words(
            isLeft ? x - Radius - ValueMark.Gap + 2 : x + Radius + ValueMark.Gap - 2,
            place.Middle + (side < 0 && !isLeft ? -6 : 5),
            text,
            WordLook.Value,
            isLeft ? "end" : "start"
        );
    }
}
