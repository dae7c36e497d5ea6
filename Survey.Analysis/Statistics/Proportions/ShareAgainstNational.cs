using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;
using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.Proportions;

/// <summary>
/// Tests whether a share differs from a national figure that is taken as known. Method sheet:
/// docs/methods/national-comparison.md.
/// <para>Difference p - p₀ with the Wilson limits minus p₀; z = (p - p₀) / √(p₀(1-p₀)/n); exact: the binomial probability of all
/// counts no more probable than the observed one; mid-p: that minus half the observed count's probability. Index 100 p /
/// p₀.</para>
/// <para>Difference from -1 to 1; P from 0 to 1; index at least 0, 100 = as the nation.</para>
/// <para>p₀ = 0 or 1: no z, and an exact P of 1 or 0. p₀ = 0: no index. <see cref="Reason.NoAnswers"/> when the base is 0.</para>
/// <para>Source: Clopper CJ, Pearson ES (1934); Agresti A (2013), Categorical Data Analysis, sections 1.3 and 16.6.</para>
/// <para>Agrees with R <c>binom.test</c> and <c>prop.test</c>, whose correction is min(1/2, |x - n p₀|).</para>
/// </summary>
internal static class ShareAgainstNational
{
    /// <exception cref="ArgumentOutOfRangeException">A count outside its base, a national share or a confidence outside 0 to
    /// 1.</exception>
    public static Outcome<Result> Compute(long count, long @base, double national, double confidence = Require.DefaultConfidence)
    {
        Require.CountWithin(count, @base);
        Require.Probability(national);
        Require.Confidence(confidence);
        if (@base == 0)
        {
            return Reason.NoAnswers;
        }

        var share = count / (double)@base;
        var limits = WilsonInterval.Limits(count, @base, confidence);
        return new Result(
            share - national,
            new Interval(limits.Low - national, limits.High - national),
            national == 0 ? null : 100 * share / national,
            national is 0 or 1 ? null : ScoreTest(count, @base, national),
            ExactTest(count, @base, national)
        );
    }

    private static Score ScoreTest(long count, long @base, double national)
    {
        var deviation = count - (@base * national);
        var error = Math.Sqrt(@base * national * (1 - national));
        var corrected = (Math.Abs(deviation) - Math.Min(0.5, Math.Abs(deviation))) / error;
        return new Score(
            deviation / error,
            NormalDistribution.TwoSided(deviation / error),
            NormalDistribution.TwoSided(corrected)
        );
    }

    private static Exact ExactTest(long count, long @base, double national)
    {
        var p = BinomialDistribution.TwoSided(count, @base, national);
        return new Exact(
            p,
            p - (BinomialDistribution.Probability(count, @base, national) / 2),
            BinomialDistribution.UpperTail(count, @base, national),
            BinomialDistribution.LowerTail(count, @base, national)
        );
    }

    /// <param name="Difference">The share minus the national share.</param>
    /// <param name="Limits">Those of the difference.</param>
    /// <param name="Index">100 x share / national share; null when the latter is 0.</param>
    /// <param name="Score">Null when the national share is 0 or 1.</param>
    /// <param name="Exact">The default for small bases.</param>
    public sealed record Result(double Difference, Interval Limits, double? Index, Score? Score, Exact Exact);

    /// <param name="Z">The difference in standard errors under the national share.</param>
    /// <param name="P">Two-sided.</param>
    /// <param name="PCorrected">Two-sided, with continuity correction.</param>
    public sealed record Score(double Z, double P, double PCorrected);

    /// <param name="P">Two-sided.</param>
    /// <param name="MidP">Two-sided.</param>
    /// <param name="PGreater">One-sided: the true share is above the national one.</param>
    /// <param name="PLess">One-sided: the true share is below the national one.</param>
    public sealed record Exact(double P, double MidP, double PGreater, double PLess);
}
