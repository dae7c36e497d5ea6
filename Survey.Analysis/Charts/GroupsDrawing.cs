using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Charts;

/// <summary>A thin bar for each group in every row, with the name of the group at its end instead of a legend. The whole is grey.</summary>
internal static class GroupsDrawing
{
    private const double Thick = 13;
    private const double Step = 17;

    public static string Draw(ReportChart chart, ChartData data, ChartForm form, FigureText figures, string id)
    {
        var room =
            data.Series.Max(series => WordLook.Value.WidthOf(series.Name)) + ValueMark.RoomFor(data, figures) + ValueMark.Gap;
        var frame = new ChartFrame(chart, data, form, figures, Math.Min(room, form.Width / 2.4));
        var rows = frame.DrawRows(data.Labels, _ => (data.Series.Count * Step) - (Step - Thick), data.Series[0].Measure);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var group = 0; group < data.Series.Count; group++)
            {
                var isWhole = group == data.Series.Count - 1;
                Draw(frame, rows[row].Top + (group * Step), data.Series[group], row, isWhole ? Paint.Whole : Paint.Bar, figures);
            }
        }

        return frame.Finish(id);
    }

    private static void Draw(ChartFrame frame, double top, ChartSeries series, int row, Paint paint, FigureText figures)
    {
        var (cell, line) = (series.Values[row], top + Thick - 2.5);
        var end = frame.Left;
        if (cell.Number is { } value)
        {
            end = frame.Scale.Of(value);
            frame.Picture.Rectangle(frame.Left, top, end - frame.Left, Thick, paint);
        }

        var text = figures.Of(cell, series.Measure);
        var look = (cell.Number is null ? WordLook.Reason : WordLook.Value) with { Size = 12 };
        frame.Picture.Words(end + ValueMark.Gap, line, text, look);
        frame.Picture.Words(end + (2 * ValueMark.Gap) + look.WidthOf(text), line, series.Name, WordLook.Mark);
    }
}
