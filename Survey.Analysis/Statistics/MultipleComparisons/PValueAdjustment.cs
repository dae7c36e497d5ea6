using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.MultipleComparisons;

/// <summary>
/// Adjusts p-values of tests made together, so that each can be compared with the level. Method sheet:
/// docs/methods/multiple-comparisons.md.
/// <para>With m tests and the i-th smallest p: Bonferroni m p; Holm the running maximum of (m - i + 1) p; Hochberg the running
/// minimum of the same from the largest down; Benjamini-Hochberg the running minimum of (m / i) p from the largest down;
/// Benjamini-Yekutieli that times Σ 1/i, i = 1..m.</para>
/// <para>From 0 to 1, never below the p-value itself, in the order given.</para>
/// <para>Null stays null and does not count as a test. No p-values give no adjusted ones.</para>
/// <para>Source: Holm S (1979); Hochberg Y (1988), Biometrika 75, 800-802; Benjamini Y, Hochberg Y (1995); Benjamini Y, Yekutieli
/// D (2001).</para>
/// <para>Agrees with R <c>p.adjust</c>.</para>
/// </summary>
internal static class PValueAdjustment
{
    /// <param name="pValues">From 0 to 1, or null for a test that could not be made.</param>
    /// <param name="correction">The method.</param>
    /// <param name="tests">How many tests count; null for as many as there are p-values.</param>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not between 0 and 1, or fewer tests count than there are
    /// p-values.</exception>
    public static IReadOnlyList<double?> Adjust(IReadOnlyList<double?> pValues, Correction correction, int? tests = null)
    {
        var ascending = Enumerable.Range(0, pValues.Count).Where(i => pValues[i] is not null).OrderBy(i => pValues[i]).ToArray();
        var sorted = Array.ConvertAll(ascending, i => pValues[i].GetValueOrDefault());
        foreach (var p in sorted)
        {
            Require.Probability(p, nameof(pValues));
        }

        var m = tests ?? sorted.Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(m, sorted.Length, nameof(tests));
        var adjusted = new double?[pValues.Count];
        foreach (var (value, rank) in Adjusted(sorted, m, correction).Select((value, rank) => (value, rank)))
        {
            adjusted[ascending[rank]] = Math.Min(1, value);
        }

        return adjusted;
    }

    private static double[] Adjusted(double[] sorted, int m, Correction correction) =>
        correction switch
        {
            Correction.None => sorted,
            Correction.Bonferroni => Scaled(sorted, _ => m),
            Correction.Holm => RunningMaximum(Scaled(sorted, i => m - i)),
            Correction.Hochberg => RunningMinimum(Scaled(sorted, i => m - i)),
            Correction.BenjaminiHochberg => RunningMinimum(Scaled(sorted, i => m / (i + 1.0))),
            Correction.BenjaminiYekutieli => RunningMinimum(Scaled(sorted, i => Harmonic(m) * m / (i + 1.0))),
            _ => throw new ArgumentOutOfRangeException(nameof(correction), correction, "Unknown correction."),
        };

    private static double[] Scaled(double[] sorted, Func<int, double> factor) => [.. sorted.Select((p, i) => p * factor(i))];

    private static double[] RunningMaximum(double[] values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            values[i] = Math.Max(values[i], values[i - 1]);
        }

        return values;
    }

    private static double[] RunningMinimum(double[] values)
    {
        for (var i = values.Length - 2; i >= 0; i--)
        {
            values[i] = Math.Min(values[i], values[i + 1]);
        }

        return values;
    }

    private static double Harmonic(int m) => Enumerable.Range(1, m).Sum(i => 1.0 / i);
}
