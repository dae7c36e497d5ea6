using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.Proportions;

/// <summary>
/// Tests without approximation whether answers are distributed over categories as in the nation.
/// <para>P: the multinomial probability of all outcomes no more probable than the observed one (relative slack 1e-7).</para>
/// <para>From 0 to 1.</para>
/// <para>Every outcome is visited: C(n + k - 1, k - 1) of them, at most <see cref="OutcomeLimit"/> (n = 50 in 5 categories has
/// 316,251), else <see cref="Reason.TooLarge"/>. <see cref="Reason.NoAnswers"/> without answers. Answers in a category of
/// national share 0 have P 0. National shares that sum to 0.995 to 1.005 are scaled to 1.</para>
/// <para>Source: Read TRC, Cressie NAC (1988), Goodness-of-Fit Statistics for Discrete Multivariate Data, section 5.1.</para>
/// <para>Agrees with R <c>EMT::multinomial.test</c> and, for two categories, <c>binom.test</c>.</para>
/// </summary>
internal static class MultinomialExactTest
{
    /// <summary>The most outcomes that are visited: some tens of milliseconds.</summary>
    public const long OutcomeLimit = 1_000_000;

    /// <exception cref="ArgumentException">Counts and shares do not match, or are out of range.</exception>
    public static Outcome<Result> Compute(IReadOnlyList<long> counts, IReadOnlyList<double> nationalShares)
    {
        NationalShares.Check(counts, nationalShares);
        var n = counts.Sum();
        var outcomes = OutcomesOf(n, counts.Count);
        if (n == 0 || outcomes > OutcomeLimit)
        {
            return n == 0 ? Reason.NoAnswers : Reason.TooLarge(outcomes, OutcomeLimit);
        }

        return new Result(NationalShares.AreContradicted(counts, nationalShares) ? 0 : P(counts, nationalShares, n), outcomes);
    }

    private static double P(IReadOnlyList<long> counts, IReadOnlyList<double> nationalShares, long n)
    {
        if (counts.Count == 2)
        {
            // Two categories allow so many answers that log-factorials would lose digits.
            return BinomialDistribution.TwoSided(counts[0], n, nationalShares[0] / nationalShares.Sum());
        }

        var tables = LogTerms(n, nationalShares);
        var limit = counts.Select((count, i) => tables[i][count]).Sum() + Math.Log(1 + BinomialDistribution.EqualityTolerance);
        var observedOrRarer = SumUpTo(limit, tables, category: 0, left: (int)n, log: 0);
        return Math.Min(1, observedOrRarer * Math.Exp(LogFactorial(n)));
    }

    /// <summary>log(share^count / count!); rows = categories, columns = counts from 0 to n.</summary>
    private static double[][] LogTerms(long n, IReadOnlyList<double> shares)
    {
        var total = shares.Sum();
        return
        [
            .. shares.Select(share =>
                Enumerable
                    .Range(0, (int)n + 1)
                    .Select(count => (count == 0 ? 0 : count * Math.Log(share / total)) - LogFactorial(count))
                    .ToArray()
            ),
        ];
    }

    private static double SumUpTo(double limit, double[][] tables, int category, int left, double log)
    {
        if (category == tables.Length - 1)
        {
            var last = log + tables[category][left];
            return last <= limit ? Math.Exp(last) : 0;
        }

        var sum = 0.0;
        for (var count = 0; count <= left; count++)
        {
            sum += SumUpTo(limit, tables, category + 1, left - count, log + tables[category][count]);
        }

        return sum;
    }

    /// <summary>C(n + k - 1, k - 1), or a number above the limit as soon as it is passed.</summary>
    private static long OutcomesOf(long n, int categories)
    {
        var outcomes = 1L;
        for (var i = 1; i < categories && outcomes <= OutcomeLimit; i++)
        {
            outcomes = (long)Math.Min(long.MaxValue / 2, (decimal)outcomes * (n + i) / i);
        }

        return outcomes;
    }

    private static double LogFactorial(long n) => MathNet.Numerics.SpecialFunctions.FactorialLn((int)n);

    /// <param name="P">From 0 to 1.</param>
    /// <param name="Outcomes">How many outcomes were visited.</param>
    public sealed record Result(double P, long Outcomes);
}
