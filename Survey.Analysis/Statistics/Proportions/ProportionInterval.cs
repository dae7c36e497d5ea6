using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.Proportions;

/// <summary>
/// The confidence interval of one share, by the method of choice. Method sheet: docs/methods/proportion-intervals.md.
/// </summary>
internal static class ProportionInterval
{
    /// <summary>
    /// The share count / base with its limits, all from 0 to 1. The base may be fractional: for weighted answers it is Kish's
    /// effective base, and the count is the weighted share times it.
    /// </summary>
    /// <returns>The interval; <see cref="Reason.NoAnswers"/> when the base is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is not within its base, or the confidence not between 0 and
    /// 1.</exception>
    public static Outcome<Result> Compute(
        double count,
        double @base,
        IntervalMethod method = IntervalMethod.Wilson,
        double confidence = Require.DefaultConfidence
    )
    {
        Require.CountWithin(count, @base);
        Require.Confidence(confidence);
        return @base == 0
            ? Reason.NoAnswers
            : new Result(Share.Of(count / @base), Limits(count, @base, method, confidence), @base, method, confidence);
    }

    private static Interval Limits(double count, double @base, IntervalMethod method, double confidence) =>
        method switch
        {
            IntervalMethod.Wilson => WilsonInterval.Limits(count, @base, confidence),
            IntervalMethod.WilsonCorrected => WilsonInterval.CorrectedLimits(count, @base, confidence),
            IntervalMethod.ClopperPearson => ClopperPearsonInterval.Limits(count, @base, confidence),
            IntervalMethod.AgrestiCoull => AgrestiCoullInterval.Limits(count, @base, confidence),
            IntervalMethod.Jeffreys => JeffreysInterval.Limits(count, @base, confidence),
            IntervalMethod.JeffreysEqualTailed => JeffreysInterval.EqualTailedLimits(count, @base, confidence),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Unknown interval method."),
        };

    /// <param name="Estimate">count / base, whatever the method.</param>
    /// <param name="Limits">The lower and the upper limit, from 0 to 1.</param>
    /// <param name="Base">The (effective) number of answers.</param>
    /// <param name="Method">The method that gave the limits.</param>
    /// <param name="Confidence">Such as 0.95.</param>
    public sealed record Result(Share Estimate, Interval Limits, double Base, IntervalMethod Method, double Confidence);
}
