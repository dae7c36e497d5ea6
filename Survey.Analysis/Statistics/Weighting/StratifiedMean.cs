using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.Weighting;

/// <summary>The mean and total of a population that was sampled stratum by stratum, each of known size.</summary>
/// <remarks>
/// <para>Every respondent of stratum h stands for N_h/n_h members. Mean = ΣN_h·ȳ_h / N; variance =
/// Σ(N_h/N)²·(1-n_h/N_h)·s²_h/n_h, s²_h with divisor n_h - 1; total = N·mean. df = respondents - strata. A stratum answered in
/// full adds no variance.</para>
/// <para>A stratum without respondents, or with one of several members, leaves the mean or its error unknown:
/// <see cref="ReasonKind.BaseTooSmall"/>.</para>
/// <para>Source: W. Cochran, Sampling Techniques (3rd ed. 1977), theorems 5.1-5.3. Agrees with R survey <c>svydesign(strata = ~h,
/// fpc = ~N)</c>, <c>svymean</c>, <c>svytotal</c>.</para>
/// </remarks>
internal static class StratifiedMean
{
    /// <param name="Mean">Per member of the population.</param>
    /// <param name="StandardError">Of the mean.</param>
    /// <param name="Df">Respondents - strata.</param>
    /// <param name="Interval">Student's limits; null where the error is 0.</param>
    /// <param name="Total">N · mean.</param>
    /// <param name="TotalStandardError">N · standard error.</param>
    /// <param name="Weights">By stratum, N_h/n_h.</param>
    public sealed record Result(
        double Mean,
        double StandardError,
        int Df,
        Interval? Interval,
        double Total,
        double TotalStandardError,
        IReadOnlyList<double> Weights
    );

    /// <param name="strata">The numbers of the respondents of each stratum.</param>
    /// <param name="populations">N_h, in the same order, at least the number of respondents.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    public static Outcome<Result> Compute(
        IReadOnlyList<IReadOnlyList<double>> strata,
        IReadOnlyList<int> populations,
        double confidence = 0.95
    )
    {
        ArgumentNullException.ThrowIfNull(strata);
        ArgumentNullException.ThrowIfNull(populations);
        if (
            strata.Count != populations.Count
            || strata.Where((stratum, h) => stratum.Count > populations[h] || populations[h] < 1).Any()
        )
        {
            throw new ArgumentException("A population a stratum, at least as large as its respondents.", nameof(populations));
        }

        if (strata.Count == 0)
        {
            return Reason.NoAnswers;
        }

        double size = populations.Sum(population => (long)population);
        var (mean, variance) = (0.0, 0.0);
        for (var h = 0; h < strata.Count; h++)
        {
            var (n, share) = (strata[h].Count, populations[h] / size);
            var left = 1 - ((double)n / populations[h]);
            if (Moments.Compute(strata[h]).Value is not { } moments || (moments.Variance is null && left > 0))
            {
                return Reason.BaseTooSmall(n, Math.Min(2, populations[h]));
            }

            mean += share * moments.Mean;
            variance += share * share * left * (moments.Variance ?? 0) / n;
        }

        var (error, df) = (Math.Sqrt(variance), strata.Sum(stratum => stratum.Count) - strata.Count);
        return new Result(
            mean,
            error,
            df,
            WeightedMean.Limits(mean, error, df, confidence),
            size * mean,
            size * error,
            [.. strata.Select((stratum, h) => (double)populations[h] / stratum.Count)]
        );
    }
}
