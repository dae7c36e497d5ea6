using Survey.Analysis.Excel.Charts;
using Survey.Analysis.Excel.Layout;
using Survey.Analysis.Excel.Workbooks;
using Survey.Analysis.Reading;
using Survey.Analysis.Reports;

namespace Survey.Analysis.Excel.Sheets;

/// <summary>The room that a sheet has left for a chart.</summary>
/// <param name="Chart">What is drawn.</param>
/// <param name="Column">The first column, from 0.</param>
/// <param name="Columns">How many columns.</param>
/// <param name="FirstRow">The first row, from 1.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="HasTitle">Whether the chart says what it shows; beside its table that says so.</param>
internal sealed record ChartRoom(ReportChart Chart, int Column, int Columns, int FirstRow, int Rows, bool HasTitle)
{
    public SheetChart Draw(TablePlace place, FigureText figures) =>
        new(Column, FirstRow, Columns, Rows, Chart.Description, () => ChartDrawing.Of(Chart, place, figures, HasTitle));
}
