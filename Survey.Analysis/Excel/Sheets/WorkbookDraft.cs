using Survey.Analysis.Excel.Workbooks;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>The workbook while its sheets are drawn.</summary>
internal sealed class WorkbookDraft(Report report)
{
    private readonly List<SheetPart> sheets = [];

    public Report Report => report;

    public ReportWords Words => report.Reasons.Words;

    public StyleSheet Styles { get; } = new();

    public SharedTexts Texts { get; } = new();

    /// <summary>In the order of their tabs.</summary>
    public IReadOnlyList<SheetPart> Sheets => sheets;

    /// <summary>A new sheet with its head: title and notice.</summary>
    /// <param name="name">Fixed, for scripts.</param>
    /// <param name="title">What people read.</param>
    /// <param name="widths">The widths of the columns, in characters.</param>
    public SheetCanvas Sheet(string name, string title, IReadOnlyList<double> widths)
    {
        var canvas = new SheetCanvas(name, widths, Styles, Print);
        Add(canvas.Sheet);
        SheetHeader.Write(canvas, title, this);
        return canvas;
    }

    public void Add(SheetPart sheet) => sheets.Add(sheet);

    /// <summary>How a sheet is printed at that scale, in percent.</summary>
    public PrintSetup Print(int scale) => PrintSetup.Of(scale, report.Title, Words.Text("print.pages"));
}
