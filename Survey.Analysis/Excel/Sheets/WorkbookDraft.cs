using Survey.Analysis.Excel.Layout;
using Survey.Analysis.Excel.Workbooks;
using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>The workbook while its sheets are drawn.</summary>
internal sealed class WorkbookDraft(Report report)
{
    private readonly List<SheetPart> sheets = [];

    public Report Report => report;

    public ReportWords Words => report.Reasons.Words;

    /// <summary>Writes figures where cells hold words.</summary>
    public FigureText Figures { get; } = new(report.Reasons);

    public StyleSheet Styles { get; } = new();

    public SharedTexts Texts { get; } = new();

    /// <summary>Where the Excel tables stand, by name.</summary>
    public Dictionary<string, TablePlace> Places { get; } = [];

    /// <summary>In the order of their tabs.</summary>
    public IReadOnlyList<SheetPart> Sheets => sheets;

    /// <summary>A new sheet with its head: title and notice.</summary>
    /// <param name="name">Fixed, for scripts.</param>
    /// <param name="title">What people read.</param>
    /// <param name="columns">Its columns.</param>
    public SheetCanvas Sheet(string name, string title, SheetColumns columns)
    {
        var canvas = new SheetCanvas(name, columns, Styles, Print);
        Add(canvas.Sheet);
        SheetHeader.Write(canvas, title, this);
        return canvas;
    }

    public void Add(SheetPart sheet) => sheets.Add(sheet);

    /// <summary>How a sheet is printed at that scale, in percent.</summary>
    public PrintSetup Print(int scale) => PrintSetup.Of(scale, report.Title, Words.Text("print.pages"));
}
