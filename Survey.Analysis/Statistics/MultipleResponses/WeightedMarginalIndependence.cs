using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.MultipleResponses;

/// <summary>
/// Whether groups of respondents with sampling weights choose the options of a multiple-answer question alike:
/// <see cref="MultipleMarginalIndependence"/> under weights.
/// </summary>
/// <remarks>
/// <para>X²_S = Σ_j n Σ_i f_i (p_ij - p_j)² / (p_j (1 - p_j)), with weighted shares p and f_i the weighted share of group i. λ
/// are the eigenvalues of D⁻¹HVH' as without weights, with V the linearised covariance of the groups' shares: V_i = n·Σ(w /
/// Σw)²·(y - p_i)(y - p_i)' over group i. T = c·Σ_i f_i (1 - f_i) n / n_i is what Σλ is where the shares are equal and weights
/// say nothing about answers, n_i being Kish's effective base of group i and (r-1)c without weights. T·X²_S / Σλ² on T² / Σλ²
/// degrees of freedom.</para>
/// <para>T and not the estimated Σλ: in small groups the variance within groups is far too small. With 24 respondents in groups
/// of 1 to 15 and ten options, T rejects a true hypothesis in 6 of 100 samples at the level of 5, the estimate in 27 (simulated;
/// with groups of one both reject too often).</para>
/// <para>Doubling all weights changes nothing; equal weights give Bilder and Loughin's second-order test exactly. Options that
/// all or none chose, and groups without respondents, are left out; the reasons for no test are those without weights. With
/// groups below about 30, read the p only as an indication.</para>
/// <para>Source: C. Bilder, T. Loughin, Canadian J. Statistics 37 (2009), 553-570; J. Rao, A. Scott, Annals of Statistics 12
/// (1984), 46-60. Agrees with the same sums of R survey's <c>svyby(~options, ~group, svymean, covmat = TRUE)</c>.</para>
/// </remarks>
internal static class WeightedMarginalIndependence
{
    public sealed record Result
    {
        /// <summary>n, with a weight above 0.</summary>
        public required int Respondents { get; init; }

        /// <summary>Options that all or none chose, which the test does not use.</summary>
        public required IReadOnlyList<int> ConstantOptions { get; init; }

        /// <summary>X²_S.</summary>
        public required double SumChiSquare { get; init; }

        /// <summary>T.</summary>
        public required double Trace { get; init; }

        /// <summary>Σλ².</summary>
        public required double SumOfSquaredEigenvalues { get; init; }

        /// <summary>T·X²_S / Σλ².</summary>
        public required double Statistic { get; init; }

        /// <summary>T² / Σλ².</summary>
        public required double Df { get; init; }

        /// <summary>Upper tail of a chi-square.</summary>
        public required double P { get; init; }
    }

    /// <param name="groups">The choices of each group; all have the same options.</param>
    public static Outcome<Result> Compute(IReadOnlyList<WeightedSelections> groups)
    {
        var sample = Selections.Of(groups);
        if (sample.Reason is { } reason)
        {
            return reason;
        }

        var squares = sample.EigenvalueSums().Squares;
        if (!(squares > 0))
        {
            return Reason.NoVariation;
        }

        var (sum, trace) = (sample.Used.Sum(sample.Pearson), sample.ExpectedTrace());
        var (statistic, df) = (trace * sum / squares, trace * trace / squares);
        return double.IsFinite(statistic) && double.IsFinite(df)
            ? new Result
            {
                Respondents = sample.N,
                ConstantOptions = [.. Enumerable.Range(0, groups[0].Options).Except(sample.Used)],
                SumChiSquare = sum,
                Trace = trace,
                SumOfSquaredEigenvalues = squares,
                Statistic = statistic,
                Df = df,
                P = ChiSquaredDistribution.UpperTail(statistic, df),
            }
            : Reason.Undefined;
    }
}
