using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Charts;

/// <summary>A bar for each row that is made of the parts of a whole, with the share on each part that has room for it.</summary>
internal static class StackedDrawing
{
    private const double Thick = 24;

    public static string Draw(ReportChart chart, ChartData data, ChartForm form, FigureText figures, string id)
    {
        var frame = new ChartFrame(chart with { Largest = 1 }, data, form, figures, valueRoom: 0);
        frame.DrawLegend(data.Series.Select((series, place) => (series.Name, Paint.Level(place).Part)));
        var rows = frame.DrawRows(data.Labels, _ => Thick, measure: null);
        for (var row = 0; row < rows.Count; row++)
        {
            Draw(frame, rows[row], data, row, figures);
        }

        return frame.Finish(id);
    }

    private static void Draw(ChartFrame frame, RowPlace place, ChartData data, int row, FigureText figures)
    {
        var (left, width) = (frame.Left, frame.Right - frame.Left);
        for (var part = 0; part < data.Series.Count; part++)
        {
            var cell = data.Series[part].Values[row];
            if (cell.Number is not { } share)
            {
                frame.Picture.Words(left + 6, place.Middle + 4, figures.Of(cell, Measure.Share), WordLook.Reason);
                return;
            }

            var (paint, words) = Paint.Level(part);
            var (wide, text) = (share * width, figures.OnAxis(share, Measure.Share));
            frame.Picture.Rectangle(left, place.Top, wide, place.Height, paint);
            if (WordLook.Mark.WidthOf(text) + 2 <= wide)
            {
                frame.Picture.Words(left + (wide / 2), place.Middle + 4, text, WordLook.Mark with { Paint = words }, "middle");
            }

            left += wide;
        }
    }
}
