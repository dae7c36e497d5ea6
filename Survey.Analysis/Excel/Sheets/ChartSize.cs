using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>How large a chart is drawn, so that every bar has room for its label.</summary>
internal static class ChartSize
{
    private const double Frame = 62; // title, axis and its title, in points
    private const double Legend = 22;
    private const double PairToBar = 1.4;
    private const double Widest = 115; // characters
    private const double Standing = 270;
    private const double Bars = 170; // all of them together
    private const double NarrowestBar = 15;
    private const double WidestBar = 21;

    public static double Width(double available) => Math.Min(available, Widest);

    public static double Height(ReportChart chart, ReportTable table)
    {
        var rows = Math.Max(1, chart.Rows?.Count ?? table.Rows.Count);
        return chart.Shape switch
        {
            ChartShape.Columns => Standing,
            ChartShape.PairedBars => Frame + Legend + (PairToBar * Bar(rows) * rows),
            ChartShape.StackedBars => Frame + Legend + (Bar(rows) * rows),
            _ => Frame + (Bar(rows) * rows),
        };
    }

    /// <summary>Many bars are drawn closer, so that chart and table fit on a page.</summary>
    private static double Bar(int rows) => Math.Clamp(Bars / rows, NarrowestBar, WidestBar);
}
