using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.Proportions;

/// <summary>
/// Tests whether answers are distributed over categories as in the nation, whose shares are taken as known.
/// <para>χ² = Σ (O - E)² / E and G = 2 Σ O log(O / E), with E = n x national share and k - 1 degrees of freedom; Cohen's w =
/// √(χ²/n); dissimilarity = ½ Σ |share - national share|.</para>
/// <para>Statistics at least 0; P and dissimilarity from 0 to 1. The approximation needs expected counts of about 5:
/// <see cref="MultinomialExactTest"/> is for the others.</para>
/// <para><see cref="Reason.NoAnswers"/> without answers. A category of national share 0 counts only if it has answers, and then
/// there is no result (<see cref="Reason.Undefined"/>). National shares that sum to 0.995 to 1.005 are scaled to 1.</para>
/// <para>Source: Pearson K (1900); Cohen J (1988), Statistical Power Analysis, chapter 7; Duncan OD, Duncan B (1955).</para>
/// <para>Agrees with R <c>chisq.test(x, p = shares)</c>, whose <c>stdres</c> are the standardised residuals here.</para>
/// </summary>
internal static class DistributionAgainstNational
{
    /// <exception cref="ArgumentException">Counts and shares do not match, or are out of range.</exception>
    public static Outcome<Result> Compute(IReadOnlyList<long> counts, IReadOnlyList<double> nationalShares)
    {
        NationalShares.Check(counts, nationalShares);
        var n = counts.Sum();
        if (n == 0 || NationalShares.AreContradicted(counts, nationalShares))
        {
            return n == 0 ? Reason.NoAnswers : Reason.Undefined;
        }

        var total = nationalShares.Sum();
        return Compare([.. counts.Select((count, i) => new Category(count, nationalShares[i] / total, n))], n);
    }

    private static Outcome<Result> Compare(List<Category> categories, long n)
    {
        var possible = categories.Where(category => category.Expected > 0).ToList();
        if (possible.Count < 2)
        {
            return Reason.NoVariation;
        }

        var df = possible.Count - 1;
        var chiSquare = possible.Sum(category => category.Residual * category.Residual);
        // Rounding can take the sum a trace below 0 where every count is as expected.
        var g = Math.Max(
            0,
            2 * possible.Sum(category => category.Count == 0 ? 0 : category.Count * Math.Log(category.Count / category.Expected))
        );
        return new Result(
            new Statistic(chiSquare, ChiSquaredDistribution.UpperTail(chiSquare, df)),
            new Statistic(g, ChiSquaredDistribution.UpperTail(g, df)),
            df,
            [.. categories],
            Math.Sqrt(chiSquare / n),
            categories.Sum(category => Math.Abs((category.Count / (double)n) - category.NationalShare)) / 2
        );
    }

    /// <param name="ChiSquare">Pearson's.</param>
    /// <param name="G">The likelihood ratio's.</param>
    /// <param name="Df">Categories with a national share above 0, less one.</param>
    /// <param name="Categories">In the order of the counts.</param>
    /// <param name="CohensW">√(χ²/n).</param>
    /// <param name="Dissimilarity">The share of answers that would have to change category.</param>
    public sealed record Result(
        Statistic ChiSquare,
        Statistic G,
        int Df,
        IReadOnlyList<Category> Categories,
        double CohensW,
        double Dissimilarity
    )
    {
        public double SmallestExpected => Categories.Min(category => category.Expected);

        public double ShareExpectedBelow5 => Categories.Count(category => category.Expected < 5) / (double)Categories.Count;
    }

    /// <param name="Value">At least 0.</param>
    /// <param name="P">The upper tail of the chi-square distribution.</param>
    public sealed record Statistic(double Value, double P);

    /// <param name="Count">The observed count.</param>
    /// <param name="NationalShare">From 0 to 1; all sum to 1.</param>
    /// <param name="Base">n, all observed counts.</param>
    public sealed record Category(long Count, double NationalShare, long Base)
    {
        public double Expected => Base * NationalShare;

        /// <summary>Pearson's, (O - E) / √E; 0 for a category that cannot be and is not.</summary>
        public double Residual => Expected > 0 ? (Count - Expected) / Math.Sqrt(Expected) : 0;

        /// <summary>(O - E) / √(E (1 - share)), about standard normal; 0 for a category that cannot be and is not.</summary>
        public double StandardizedResidual => NationalShare is > 0 and < 1 ? Residual / Math.Sqrt(1 - NationalShare) : 0;
    }
}
