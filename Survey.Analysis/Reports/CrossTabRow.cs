using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports;

/// <summary>A row of a cross-tab: one row option.</summary>
/// <param name="Shown">The cross-tab.</param>
/// <param name="Row">The option's place.</param>
/// <param name="Label">The option in the report's language.</param>
internal sealed record CrossTabRow(ShownCrossTab Shown, int Row, string Label)
{
    public CrossTabAnalysis Analysis => Shown.Analysis;
}
