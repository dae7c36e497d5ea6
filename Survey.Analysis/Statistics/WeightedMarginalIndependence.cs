using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics;

/// <summary>
/// Whether groups of respondents with sampling weights choose the options of a multiple-answer question alike:
/// <see cref="MultipleMarginalIndependence"/> under weights.
/// </summary>
/// <remarks>
/// <para>X²_S = Σ_j n Σ_i f_i (p_ij - p_j)² / (p_j (1 - p_j)), with weighted shares p and f_i the weighted share of group i. λ are the eigenvalues of
/// D⁻¹HVH' as without weights, with V the linearised covariance of the groups' shares: V_i = n·n/(n-1)·Σ(w / Σw)²·(y - p_i)(y - p_i)' over group i.
/// F = X²_S / Σλ on (Σλ)² / Σλ² and that times (n - 1) degrees of freedom: the second-order correction of <see cref="RaoScott"/>. Bilder
/// and Loughin's own scaling takes Σλ for (r-1)c, which holds without weights only.</para>
/// <para>Doubling all weights changes nothing; equal weights give the F form of the unweighted second-order test. Options that all or
/// none chose, and groups without respondents, are left out; the reasons for no test are those without weights. With groups below about 30, read
/// the p only as an indication.</para>
/// <para>Source: C. Bilder, T. Loughin, Canadian J. Statistics 37 (2009), 553-570; J. Rao, A. Scott, Annals of Statistics 12 (1984), 46-60.
/// Agrees with the same sums of R survey's <c>svyby(~options, ~group, svymean, covmat = TRUE)</c>.</para>
/// </remarks>
public static class WeightedMarginalIndependence
{
    /// <param name="Respondents">n, with a weight above 0.</param>
    /// <param name="ConstantOptions">Options that all or none chose, which the test does not use.</param>
    /// <param name="SumChiSquare">X²_S.</param>
    /// <param name="SumOfEigenvalues">Σλ.</param>
    /// <param name="F">X²_S / Σλ.</param>
    /// <param name="NumeratorDf">(Σλ)² / Σλ².</param>
    /// <param name="DenominatorDf">The same times n - 1.</param>
    /// <param name="P">Upper tail of F.</param>
    public sealed record Result(
        int Respondents, IReadOnlyList<int> ConstantOptions, double SumChiSquare, double SumOfEigenvalues,
        double F, double NumeratorDf, double DenominatorDf, double P);

    /// <param name="groups">The choices of each group; all have the same options.</param>
    public static Outcome<Result> Of(IReadOnlyList<WeightedSelections> groups)
    {
        var sample = Selections.Of(groups);
        if (sample.Reason is { } reason)
        {
            return reason;
        }

        var (trace, squares) = sample.EigenvalueSums();
        if (!(trace > 0 && squares > 0))
        {
            return Reason.NoVariation;
        }

        var factor = sample.N / (sample.N - 1.0);
        var sum = sample.Used.Sum(sample.Pearson);
        var (f, numerator) = (sum / (trace * factor), trace * trace / squares);
        var denominator = numerator * (sample.N - 1);
        return double.IsFinite(f) && double.IsFinite(numerator)
            ? new Result(sample.N, [.. Enumerable.Range(0, groups[0].Options).Except(sample.Used)], sum, trace * factor, f, numerator, denominator,
                FDistribution.UpperTail(f, numerator, denominator))
            : Reason.Undefined;
    }
}
