using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>How large a chart is drawn, so that every bar has room for its label.</summary>
internal static class ChartSize
{
    private const double Frame = 62; // title, axis and its title, in points
    private const double FrameBeside = 40;
    private const double RowBeside = 18;
    private const double Legend = 22;
    private const double PairToBar = 1.15;
    private const double Standing = 270;
    private const double Bars = 170; // all of them together
    private const double NarrowestBar = 15;
    private const double WidestBar = 21;

    /// <summary>The height of a chart beside its table: no title, and bars as high as the rows.</summary>
    public static double Beside(ReportChart chart, ReportTable table) =>
        FrameBeside + (chart.Columns.Count > 1 ? Legend : 0) + (RowBeside * Rows(chart, table));

    public static double Height(ReportChart chart, ReportTable table)
    {
        var rows = Rows(chart, table);
        return chart.Shape switch
        {
            ChartShape.Columns => Standing,
            ChartShape.PairedBars => Frame + Legend + (PairToBar * Bar(rows) * rows),
            ChartShape.StackedBars => Frame + Legend + (Bar(rows) * rows),
            _ => Frame + (Bar(rows) * rows),
        };
    }

    private static int Rows(ReportChart chart, ReportTable table) => Math.Max(1, chart.Rows?.Count ?? table.Rows.Count);

    /// <summary>Many bars are drawn closer, so that chart and table fit on a page.</summary>
    private static double Bar(int rows) => Math.Clamp(Bars / rows, NarrowestBar, WidestBar);
}
