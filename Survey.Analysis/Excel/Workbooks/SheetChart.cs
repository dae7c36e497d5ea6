using DocumentFormat.OpenXml.Drawing.Charts;

namespace Survey.Analysis.Excel.Workbooks;

/// <summary>A chart on a sheet: it fills cells, so that it is as wide as the columns whatever font the reader has.</summary>
/// <param name="Column">The first column of its room, from 0.</param>
/// <param name="FirstRow">The first row of its room, from 1.</param>
/// <param name="Columns">How many columns.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Description">For readers who do not see it.</param>
/// <param name="Draw">Gives what is drawn, when the file is written.</param>
internal sealed record SheetChart(int Column, int FirstRow, int Columns, int Rows, string Description, Func<ChartSpace> Draw);
