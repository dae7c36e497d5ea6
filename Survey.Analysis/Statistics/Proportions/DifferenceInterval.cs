using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;
using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.Proportions;

/// <summary>
/// Estimates the difference of two independent groups' shares, first minus second. Method sheet: docs/methods/two-proportions.md.
/// <para>Each method states its formula; p and q are the two shares with bases m and n, and z is the normal quantile.</para>
/// <para>Limits from -1 to 1, as shares and not as points. <see cref="Reason.NoAnswers"/> where a group is empty.</para>
/// <para>Source: Newcombe RG (1998), Statistics in Medicine 17, 873-890; Agresti A, Caffo B (2000), The American Statistician 54,
/// 280-288.</para>
/// <para>Wald agrees with R <c>prop.test(correct = FALSE)</c>; Newcombe and Agresti-Caffo with SAS <c>PROC FREQ</c>.</para>
/// </summary>
internal static class DifferenceInterval
{
    /// <summary>
    /// Newcombe's method 10: d - √((p - l₁)² + (u₂ - q)²) to d + √((u₁ - p)² + (q - l₂)²), with each group's Wilson limits l and
    /// u.
    /// </summary>
    public static Outcome<Result> Newcombe(TwoShares shares, double confidence = Require.DefaultConfidence) =>
        SquareAndAdd(shares, confidence, WilsonInterval.Limits);

    /// <summary>The same of two shares and their bases, which need not be whole numbers (effective bases).</summary>
    internal static Result Newcombe(double share1, double base1, double share2, double base2, double confidence) =>
        SquareAndAdd(
            share1,
            WilsonInterval.Limits(share1 * base1, base1, confidence),
            share2,
            WilsonInterval.Limits(share2 * base2, base2, confidence),
            confidence
        );

    /// <summary>Newcombe's method 11: the same from the Wilson limits with continuity correction.</summary>
    public static Outcome<Result> NewcombeCorrected(TwoShares shares, double confidence = Require.DefaultConfidence) =>
        SquareAndAdd(shares, confidence, WilsonInterval.CorrectedLimits);

    /// <summary>
    /// d ± z √(p(1-p)/m + q(1-q)/n), cut to -1 to 1. Far too narrow for small groups; there to compare with other programs.
    /// </summary>
    public static Outcome<Result> Wald(TwoShares shares, double confidence = Require.DefaultConfidence)
    {
        Require.Confidence(confidence);
        return shares.HasEmptyGroup
            ? Reason.NoAnswers
            : Normal(shares.Difference, shares.Share1, shares.Base1, shares.Share2, shares.Base2, confidence);
    }

    /// <summary>The Wald formula after adding one yes and one no to each group, cut to -1 to 1. The estimate stays d.</summary>
    public static Outcome<Result> AgrestiCaffo(TwoShares shares, double confidence = Require.DefaultConfidence)
    {
        Require.Confidence(confidence);
        if (shares.HasEmptyGroup)
        {
            return Reason.NoAnswers;
        }

        var (base1, base2) = (shares.Base1 + 2, shares.Base2 + 2);
        return Normal(shares.Difference, (shares.Yes1 + 1.0) / base1, base1, (shares.Yes2 + 1.0) / base2, base2, confidence);
    }

    private static Outcome<Result> SquareAndAdd(
        TwoShares shares,
        double confidence,
        Func<double, double, double, Interval> limits
    )
    {
        Require.Confidence(confidence);
        if (shares.HasEmptyGroup)
        {
            return Reason.NoAnswers;
        }

        return SquareAndAdd(
            shares.Share1,
            limits(shares.Yes1, shares.Base1, confidence),
            shares.Share2,
            limits(shares.Yes2, shares.Base2, confidence),
            confidence
        );
    }

    private static Result SquareAndAdd(double share1, Interval first, double share2, Interval second, double confidence)
    {
        var below = double.Hypot(share1 - first.Low, second.High - share2);
        var above = double.Hypot(first.High - share1, share2 - second.Low);
        return Cut(share1 - share2, share1 - share2 - below, share1 - share2 + above, confidence);
    }

    private static Result Normal(double difference, double share1, double base1, double share2, double base2, double confidence)
    {
        var half =
            NormalDistribution.Critical(confidence)
            * Math.Sqrt((share1 * (1 - share1) / base1) + (share2 * (1 - share2) / base2));
        return Cut(difference, share1 - share2 - half, share1 - share2 + half, confidence);
    }

    private static Result Cut(double difference, double low, double high, double confidence) =>
        new(difference, new Interval(Math.Max(-1, low), Math.Min(1, high)), confidence);

    /// <param name="Estimate">First share minus second, from -1 to 1.</param>
    /// <param name="Limits">The lower and the upper limit, from -1 to 1.</param>
    /// <param name="Confidence">Such as 0.95.</param>
    public sealed record Result(double Estimate, Interval Limits, double Confidence);
}
