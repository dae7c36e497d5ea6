using System.Globalization;
using Survey.Analysis.Reports;

namespace Survey.Api.Results;

/// <summary>What a page says for a cell of the report.</summary>
internal static class ShownCell
{
    /// <summary>A number as the report's language writes it; where there is none, why.</summary>
    public static string Of(Report report, Cell cell, Measure measure) =>
        cell.Reason is { } reason ? report.Reasons.Text(reason)
        : cell.Number is { } number ? number.ToString(FormatOf(measure), CultureInfo.GetCultureInfo(report.Language))
        : cell.Text ?? "";

    private static string FormatOf(Measure measure) =>
        measure switch
        {
            Measure.Count => "N0",
            Measure.Share => "P1",
            Measure.Probability => "F4",
            _ => "#,0.##",
        };
}
