using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics.Weighting;

/// <summary>The distribution of a single-choice question over its levels, weighted.</summary>
/// <remarks>
/// <para>p_j = Σw in level j / Σw. Covariance of the shares, linearised: n/(n-1)·Σ_i (w_i/Σw)²·(e_i - p)(e_i - p)', e_i = 1 at
/// the level of respondent i; the standard errors are the roots of its diagonal. Levels that nobody chose have share and error
/// 0.</para>
/// <para>Unit: shares from 0 to 1 that add up to 1. No respondents: <see cref="ReasonKind.NoAnswers"/>; one: no
/// covariance.</para>
/// <para>Source: W. Cochran, Sampling Techniques (3rd ed. 1977), ch. 6. Agrees with R survey <c>svymean(~factor(q))</c>.</para>
/// </remarks>
internal static class WeightedFrequencies
{
    /// <param name="Kish">n, Σw, effective n and design effect of all respondents.</param>
    /// <param name="Shares">By level.</param>
    /// <param name="StandardErrors">By level; null for one respondent.</param>
    /// <param name="Covariance">Levels x levels; null for one respondent.</param>
    public sealed record Result(
        KishEffectiveBase.Result Kish,
        IReadOnlyList<double> Shares,
        IReadOnlyList<double>? StandardErrors,
        double[,]? Covariance
    );

    /// <param name="levels">The respondents of each level, in its order.</param>
    public static Outcome<Result> Compute(IReadOnlyList<WeightedCount> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        var all = WeightedCount.Sum(levels);
        if (KishEffectiveBase.Compute(all) is var kish && kish.Value is null)
        {
            return kish.Reason!;
        }

        double[] shares = [.. levels.Select(level => level.Weight / all.Weight)];
        var covariance = all.Count > 1 ? CellCovariance.Compute(levels) : null;
        double[]? errors = covariance is null ? null : [.. shares.Select((_, j) => Math.Sqrt(covariance[j, j]))];
        return new Result(kish.Value, shares, errors, covariance);
    }
}
