using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Charts;

/// <summary>A bar for each row with its value at the end, and its interval as a line on the bar.</summary>
internal static class BarsDrawing
{
    private const double Thick = 18;

    public static string Draw(ReportChart chart, ChartData data, ChartForm form, FigureText figures, string id)
    {
        var frame = new ChartFrame(chart, data, form, figures, ValueMark.RoomFor(data, figures));
        var series = data.Series[0];
        var rows = frame.DrawRows(data.Labels, _ => Thick, series.Measure);
        for (var row = 0; row < rows.Count; row++)
        {
            Draw(frame, rows[row], series, row, data.Limits.Count > 0 ? data.Limits[row] : default, figures);
        }

        return frame.Finish(id);
    }

    private static void Draw(
        ChartFrame frame,
        RowPlace place,
        ChartSeries series,
        int row,
        (double? Low, double? High) limits,
        FigureText figures
    )
    {
        var (picture, cell) = (frame.Picture, series.Values[row]);
        if (cell.Number is not { } value)
        {
            picture.Words(frame.Left + 6, place.Middle + 4, figures.Of(cell, series.Measure), WordLook.Reason);
            return;
        }

        var end = frame.Scale.Of(value);
        picture.Rectangle(frame.Left, place.Top, end - frame.Left, place.Height, Paint.Bar);
        if (limits is ({ } low, { } high))
        {
            IntervalLine.Draw(picture, frame.Scale.Of(low), frame.Scale.Of(high), place.Middle);
            end = Math.Max(end, frame.Scale.Of(high));
        }

        picture.Words(end + ValueMark.Gap, place.Middle + 5, figures.InChart(value, series.Measure), WordLook.Value);
    }
}
