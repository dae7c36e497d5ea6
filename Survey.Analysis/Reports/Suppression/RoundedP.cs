using System.Globalization;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>
/// A p-value beside hidden counts: two significant digits. More say nothing about the answers, and a great deal about the table
/// that gives exactly this p.
/// </summary>
internal static class RoundedP
{
    /// <param name="p">A p-value or its logarithm.</param>
    public static double Of(double p) =>
        double.Parse(p.ToString("E1", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
