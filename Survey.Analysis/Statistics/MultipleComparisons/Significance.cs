namespace Survey.Analysis.Statistics.MultipleComparisons;

/// <summary>
/// Whether a p-value lies below its level: the only place where the two are compared. A p that equals the level but for rounding
/// (relative 1e-9, a thousand times what exact tests lose) is not below it.
/// </summary>
internal static class Significance
{
    private const double Tolerance = 1e-9;

    public static bool IsBelow(double p, double alpha) => p < alpha * (1 - Tolerance);
}
