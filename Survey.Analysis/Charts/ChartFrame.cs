using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Charts;

/// <summary>
/// What every chart has in common: title and caption, a label for each row, an axis that begins at zero, and the places where rows
/// are drawn.
/// </summary>
internal sealed class ChartFrame
{
    private const double LargestLabelPart = 0.42; // of the width
    private const double LabelMargin = 12;
    private const double RowGap = 10;
    private const double Below = 8;
    private readonly ReportChart chart;
    private readonly ChartForm form;
    private readonly FigureText figures;
    private readonly double labelWidth;
    private double top;

    /// <param name="chart">What is drawn.</param>
    /// <param name="data">Its values.</param>
    /// <param name="form">The room for it.</param>
    /// <param name="figures">Writes the values.</param>
    /// <param name="valueRoom">What is left free to the right of the axis, in pixels.</param>
    public ChartFrame(ReportChart chart, ChartData data, ChartForm form, FigureText figures, double valueRoom)
    {
        (this.chart, this.form, this.figures) = (chart, form, figures);
        Picture = new SvgPicture(form.Width);
        labelWidth = form.LabelsAbove
            ? form.Width
            : Math.Min(form.Width * LargestLabelPart, data.Labels.Select(WordLook.Label.WidthOf).DefaultIfEmpty().Max());
        Left = form.LabelsAbove ? 0 : labelWidth + LabelMargin;
        Right = form.Width - valueRoom;
        Scale = new ChartScale(data.Largest, chart.Largest, Left, Right);
        DrawHead();
    }

    public SvgPicture Picture { get; }

    public ChartScale Scale { get; }

    /// <summary>Where the axis begins.</summary>
    public double Left { get; }

    /// <summary>Where the axis ends.</summary>
    public double Right { get; }

    /// <summary>Names the paints, below the head.</summary>
    public void DrawLegend(IEnumerable<(string Name, Paint Paint)> entries)
    {
        const double swatch = 12;
        var x = 0d;
        var look = WordLook.Caption;
        foreach (var (name, paint) in entries)
        {
            var wide = swatch + 6 + look.WidthOf(name) + 16;
            if (x > 0 && x + wide > form.Width)
            {
                (x, top) = (0, top + look.Line + 2);
            }

            Picture.Rectangle(x, top, swatch, swatch, paint);
            Picture.Words(x + swatch + 6, top + 11, name, look);
            x += wide;
        }

        top += look.Line + 8;
    }

    /// <summary>Finds the places of rows whose bars are that high, and draws axis and labels.</summary>
    /// <param name="labels">A label for each row.</param>
    /// <param name="height">Of the bars of a row.</param>
    /// <param name="measure">How the marks of the axis are written; null draws no axis.</param>
    public IReadOnlyList<RowPlace> DrawRows(IReadOnlyList<string> labels, Func<int, double> height, Measure? measure)
    {
        if (measure is not null)
        {
            top += WordLook.Mark.Line + 2;
        }

        var (rows, first) = (new List<RowPlace>(), top);
        for (var row = 0; row < labels.Count; row++)
        {
            rows.Add(Place(labels[row], height(row)));
        }

        if (measure is { } written)
        {
            DrawAxis(first, top - RowGap + 2, written);
        }

        rows.ForEach(DrawLabel);
        return rows;
    }

    public string Finish(string id) => Picture.ToSvg(top + Below, id, chart.Title, chart.Description);

    private void DrawHead()
    {
        if (form.HasTitle)
        {
            DrawLines(chart.Title, WordLook.Title);
            top += 4;
        }

        DrawLines(chart.Axis, WordLook.Caption);
        top += 8;
    }

    private void DrawLines(string text, WordLook look)
    {
        foreach (var line in look.Broken(text, form.Width))
        {
            top += look.Line;
            Picture.Words(0, top - (look.Line * 0.25), line, look);
        }
    }

    private RowPlace Place(string label, double height)
    {
        var lines = WordLook.Label.Broken(label, labelWidth);
        var labelHeight = lines.Count * WordLook.Label.Line;
        var place = form.LabelsAbove
            ? new RowPlace(lines, top, top + labelHeight + 3, height)
            : new RowPlace(
                lines,
                top + (Math.Max(0, height - labelHeight) / 2),
                top + (Math.Max(0, labelHeight - height) / 2),
                height
            );
        top += (form.LabelsAbove ? labelHeight + 3 + height : Math.Max(height, labelHeight)) + RowGap;
        return place;
    }

    private void DrawLabel(RowPlace row)
    {
        for (var line = 0; line < row.LabelLines.Count; line++)
        {
            var y = row.LabelTop + ((line + 0.78) * WordLook.Label.Line);
            Picture.Words(
                form.LabelsAbove ? 0 : labelWidth,
                y,
                row.LabelLines[line],
                WordLook.Label,
                form.LabelsAbove ? "start" : "end"
            );
        }
    }

    private void DrawAxis(double from, double to, Measure measure)
    {
        foreach (var mark in Scale.Marks)
        {
            var x = Scale.Of(mark);
            Picture.Line(x, from - 2, x, to, mark == 0 ? Paint.Soft : Paint.Line);
            Picture.Words(
                x,
                from - 7,
                figures.OnAxis(mark, measure),
                WordLook.Mark,
                form.LabelsAbove && mark == 0 ? "start" : "middle"
            );
        }
    }
}
