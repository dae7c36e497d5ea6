using DocumentFormat.OpenXml.Drawing.Charts;

namespace Survey.Analysis.Excel.Workbooks;

/// <summary>A chart on a sheet.</summary>
/// <param name="Column">The first column of its room, from 0.</param>
/// <param name="FirstRow">The first row of its room, from 1.</param>
/// <param name="Width">In characters of a sheet's columns.</param>
/// <param name="Height">In points.</param>
/// <param name="Description">For readers who do not see it.</param>
/// <param name="Draw">Gives what is drawn, when the file is written.</param>
internal sealed record SheetChart(
    int Column,
    int FirstRow,
    double Width,
    double Height,
    string Description,
    Func<ChartSpace> Draw
);
