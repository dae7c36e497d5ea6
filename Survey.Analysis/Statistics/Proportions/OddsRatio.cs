using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;
using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.Proportions;

/// <summary>
/// Estimates how many times the odds of a yes in the first group are those in the second.
/// <para>Sample: x₁(n₂ - x₂) / (x₂(n₁ - x₁)). Conditional: the odds ratio under which the observed count is the expected one,
/// given both margins. Limits: the odds ratios at which a one-sided exact test gives α/2.</para>
/// <para>A ratio of at least 0; null means beyond every bound (the divisor is 0).</para>
/// <para>No result where a margin is zero (<see cref="Reason.EmptyMargin"/>); <see cref="Reason.NotConverged"/> after 200
/// steps.</para>
/// <para>Source: Cornfield J (1956), Proc. Third Berkeley Symposium 4, 135-148.</para>
/// <para>Agrees with R <c>fisher.test</c> (which prints the estimate to about 1e-4 only) and SciPy <c>odds_ratio</c>.</para>
/// </summary>
internal static class OddsRatio
{
    private const int MaximumSteps = 200;

    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    public static Outcome<Result> Compute(TwoShares shares, double confidence = Require.DefaultConfidence)
    {
        Require.Confidence(confidence);
        if (shares.IsOnlyTable)
        {
            return Reason.EmptyMargin;
        }

        var distribution = new ConditionalOddsDistribution(shares.Base, shares.Yes, shares.Base1);
        var atMinimum = shares.Yes1 == distribution.Minimum;
        var atMaximum = shares.Yes1 == distribution.Maximum;
        var tail = Math.Log((1 - confidence) / 2);
        var estimate = atMinimum || atMaximum ? 0 : Root(Start(shares), theta => ToEstimate(distribution, theta, shares.Yes1));
        var low = atMinimum
            ? 0
            : Root(Start(shares), theta => ToLimit(distribution.LogRange(theta, shares.Yes1, distribution.Maximum), tail));
        var high = atMaximum
            ? 0
            : Root(Start(shares), theta => ToLimit(distribution.LogRange(theta, distribution.Minimum, shares.Yes1), tail));
        return estimate is null || low is null || high is null
            ? Reason.NotConverged(MaximumSteps)
            : new Result(
                atMaximum ? null : Sample(shares),
                atMaximum ? null
                    : atMinimum ? 0
                    : Math.Exp(estimate.Value),
                atMinimum ? 0 : Math.Exp(low.Value),
                atMaximum ? null : Math.Exp(high.Value),
                confidence
            );
    }

    private static double Sample(TwoShares shares) => shares.Yes1 / (double)shares.No1 * (shares.No2 / (double)shares.Yes2);

    /// <summary>
    /// The logarithm of the sample odds ratio with 1/2 added to each count, which is finite and close to the root.
    /// </summary>
    private static double Start(TwoShares shares) =>
        Math.Log((shares.Yes1 + 0.5) / (shares.No1 + 0.5) * ((shares.No2 + 0.5) / (shares.Yes2 + 0.5)));

    private static double ToEstimate(ConditionalOddsDistribution distribution, double theta, long observed)
    {
        var (mean, variance) = distribution.Moments(theta);
        return (observed - mean) / variance;
    }

    private static double ToLimit((double Log, double Slope) tail, double wanted) => (wanted - tail.Log) / tail.Slope;

    /// <summary>
    /// Newton's method in the log odds. Steps are cut to 3, because the mean is flat where a start lies far from the root; the
    /// log tails are concave and need no cut once a step has passed the root.
    /// </summary>
    private static double? Root(double theta, Func<double, double> newtonStep)
    {
        for (var step = 0; step < MaximumSteps; step++)
        {
            var change = Math.Clamp(newtonStep(theta), -3, 3);
            theta += change;
            if (Math.Abs(change) <= 1e-14 * (1 + Math.Abs(theta)))
            {
                return theta;
            }
        }

        return null;
    }

    /// <param name="Sample">The sample odds ratio; null when its divisor is 0.</param>
    /// <param name="Conditional">The conditional maximum likelihood estimate; null when the sample odds ratio's divisor is
    /// 0.</param>
    /// <param name="Low">The lower limit, exact.</param>
    /// <param name="High">The upper limit, exact; null when there is none.</param>
    /// <param name="Confidence">Such as 0.95.</param>
    public sealed record Result(double? Sample, double? Conditional, double Low, double? High, double Confidence);
}
