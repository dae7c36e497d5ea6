using ClosedXML.Excel;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>The workbook while it is drawn, and what is left to be added to the saved file: formulas, exact numbers and charts.</summary>
internal sealed class Draft(XLWorkbook workbook, Report report)
{
    private readonly List<LiveCell> cells = [];
    private readonly List<ChartPlace> charts = [];
    private readonly List<SheetCanvas> canvases = [];

    public XLWorkbook Workbook => workbook;

    public Report Report => report;

    public ReportWords Words { get; } = new(report.Language);

    public IReadOnlyList<LiveCell> Cells => cells;

    public IReadOnlyList<ChartPlace> Charts => charts;

    /// <summary>The sheets that have been begun.</summary>
    public IReadOnlyList<SheetCanvas> Canvases => canvases;

    public void Add(LiveCell cell) => cells.Add(cell);

    public void Add(ChartPlace chart) => charts.Add(chart);

    /// <summary>A new sheet with its head: title and notice.</summary>
    /// <param name="name">Fixed, for scripts.</param>
    /// <param name="title">What people read.</param>
    /// <param name="widths">The widths of the columns, in characters.</param>
    public SheetCanvas Sheet(string name, string title, IReadOnlyList<double> widths)
    {
        var canvas = new SheetCanvas(workbook.Worksheets.Add(name), widths);
        canvases.Add(canvas);
        SheetHeader.Write(canvas, title, this);
        PrintSetup.Apply(canvas.Sheet.PageSetup, canvas.Page.Scale, report.Title, Words.Text("print.pages"));
        return canvas;
    }
}
