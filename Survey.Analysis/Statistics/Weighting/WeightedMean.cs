using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;
using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.Weighting;

/// <summary>The mean of a number, estimated from respondents with sampling weights, some of whom may not have answered.</summary>
/// <remarks>
/// <para>mean = Σwy/Σw over those who answered. Standard error, linearised: √(n/(n-1)·Σ(w(y-mean)/Σw)²), n = all respondents,
/// also those without an answer: those who answered are a domain, whose size is itself left to chance. Limits: mean ∓ t·SE on n -
/// 1 df.</para>
/// <para>Standard deviation of the population: √(n/(n-1)·Σw(y-mean)²/Σw), n = all respondents as above.</para>
/// <para>Unit: that of the number. No answers: <see cref="ReasonKind.NoAnswers"/>; one respondent: no standard error
/// and no standard deviation. Respondents of weight 0 are left out of everything.</para>
/// <para>Source: W. Cochran, Sampling Techniques (3rd ed. 1977), ch. 2, 6. Agrees with R survey <c>svymean(na.rm = TRUE)</c>,
/// <c>svyvar</c>.</para>
/// </remarks>
internal static class WeightedMean
{
    /// <param name="Rows">All respondents.</param>
    /// <param name="Mean">Of those who answered.</param>
    /// <param name="StandardError">Null for one respondent.</param>
    /// <param name="Df">Rows - 1.</param>
    /// <param name="Interval">Student's limits; null where the standard error is 0 or null.</param>
    /// <param name="StandardDeviation">Null for one respondent.</param>
    /// <param name="Kish">n, Σw, effective n and design effect of those who answered.</param>
    public sealed record Result(
        int Rows,
        double Mean,
        double? StandardError,
        int Df,
        Interval? Interval,
        double? StandardDeviation,
        KishEffectiveBase.Result Kish
    );

    /// <param name="values">A number a respondent; null is "not answered".</param>
    /// <param name="weights">Sampling weights, in the same order.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <exception cref="ArgumentException">A value is not finite, or the lists differ in length.</exception>
    public static Outcome<Result> Compute(IReadOnlyList<double?> values, IReadOnlyList<double> weights, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(weights);
        if (values.Count != weights.Count || values.Any(value => !double.IsFinite(value ?? 0)))
        {
            throw new ArgumentException("A weight a respondent, and every value a finite number or none.", nameof(values));
        }

        int[] used =
        [
            .. Enumerable.Range(0, values.Count).Where(i => values[i] is not null && WeightedCount.One(weights[i]).Count > 0),
        ];
        var kish = KishEffectiveBase.Compute(used.Select(i => weights[i]));
        if (kish.Value is not { } sums)
        {
            return kish.Reason!;
        }

        var rows = weights.Count(weight => weight > 0);
        var total = sums.SumOfWeights;
        var mean = CompensatedSum.Compute(used.Select(i => weights[i] / total * values[i]!.Value));
        double? error =
            rows > 1
                ? Math.Sqrt(rows / (rows - 1.0) * used.Sum(i => Math.Pow(weights[i] / total * (values[i]!.Value - mean), 2)))
                : null;
        double? deviation =
            rows > 1
                ? Math.Sqrt(rows / (rows - 1.0) * used.Sum(i => weights[i] / total * Math.Pow(values[i]!.Value - mean, 2)))
                : null;
        return double.IsFinite(mean) && double.IsFinite(error ?? 0) && double.IsFinite(deviation ?? 0)
            ? new Result(rows, mean, error, rows - 1, Limits(mean, error, rows - 1, confidence), deviation, sums)
            : Reason.Undefined;
    }

    internal static Interval? Limits(double mean, double? error, int df, double confidence)
    {
        var half = error is > 0 && df > 0 ? StudentDistribution.Quantile((1 + confidence) / 2, df) * error : null;
        return half is { } width ? new Interval(mean - width, mean + width) : null;
    }
}
