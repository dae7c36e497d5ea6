using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics.Numerics;

/// <summary>The mean and the spread of numbers, unweighted.</summary>
/// <remarks>
/// <para>mean = Σy/n; variance = Σ(y-mean)² / (n-1). Two passes, each a compensated sum, and the second corrected by the rest
/// (Σ(y-mean))²/n, so that large numbers that differ little keep their digits.</para>
/// <para>Unit: that of the numbers (the variance: squared). One number has a mean and no variance.</para>
/// <para>Source: T. Chan, G. Golub, R. LeVeque, The American Statistician 37 (1983), 242-247; A. Neumaier, ZAMM 54 (1974),
/// 39-51. Agrees with NIST StRD NumAcc1-3 and R <c>mean</c>, <c>sd</c>.</para>
/// </remarks>
internal static class Moments
{
    /// <param name="N">How many numbers.</param>
    /// <param name="Mean">Their mean.</param>
    /// <param name="Variance">Divisor n - 1; null for one number.</param>
    public sealed record Result(int N, double Mean, double? Variance)
    {
        public double? StandardDeviation => Variance is { } variance ? Math.Sqrt(variance) : null;

        /// <summary>Of the mean: standard deviation / √n.</summary>
        public double? StandardError => StandardDeviation / Math.Sqrt(N);
    }

    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static Outcome<Result> Compute(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Any(static value => !double.IsFinite(value)))
        {
            throw new ArgumentException("Every value is a finite number.", nameof(values));
        }

        var n = values.Count;
        if (n == 0)
        {
            return Reason.NoAnswers;
        }

        var origin = values[0];
        var mean = origin + (CompensatedSum.Compute(values.Select(value => value - origin)) / n);
        if (!double.IsFinite(mean))
        {
            return Reason.Undefined;
        }

        double? variance = n > 1 ? SumOfSquares(values, mean) / (n - 1) : null;
        return variance is { } spread && !double.IsFinite(spread) ? Reason.Undefined : new Result(n, mean, variance);
    }

    private static double SumOfSquares(IReadOnlyList<double> values, double mean)
    {
        var rest = CompensatedSum.Compute(values.Select(value => value - mean));
        var squares = CompensatedSum.Compute(values.Select(value => (value - mean) * (value - mean)));
        return Math.Max(0, squares - (rest * rest / values.Count));
    }
}
