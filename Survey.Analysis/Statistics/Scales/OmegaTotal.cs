using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics.Scales;

/// <summary>McDonald's omega: the share of a scale's variance that comes from one factor behind all items.</summary>
/// <remarks>
/// ω = (Σ λ)² / ((Σ λ)² + Σ ψ), λ the loadings and ψ the residual variances of a one-factor model fitted by maximum likelihood
/// (<see cref="OneFactorModel"/>) to the covariance matrix with divisor n; from 0 to 1. Items that do not vary and incomplete
/// rows are dropped. Unstable below about 100 respondents. Without an outcome for fewer than three varying items or where the
/// model has no solution with positive residual variances (<see cref="ReasonKind.Undefined"/>).
/// Source: McDonald RP (1999), Test Theory, 6.20b. Agrees with R <c>lavaan::cfa(std.lv = TRUE)</c> within 1e-5.
/// </remarks>
internal static class OmegaTotal
{
    /// <param name="items">At least two items, an answer a respondent in each; null is "not answered".</param>
    public static Outcome<Result> Compute(IReadOnlyList<IReadOnlyList<double?>> items)
    {
        var scale = new ScaleItems(items);
        if (scale.CompleteRows.Count < 2)
        {
            return scale.CompleteRows.Count == 0 ? Reason.NoAnswers : Reason.BaseTooSmall(1, 2);
        }

        if (scale.Varying.Count < 3)
        {
            return Reason.Undefined;
        }

        var covariance = scale.Covariance().Of(scale.Varying);
        var model = OneFactorModel.Fit(covariance.ToCorrelations());
        return model.Value is { } fit ? ResultOf(fit, covariance, scale) : model.Reason!;
    }

    private static Result ResultOf(OneFactorModel fit, CovarianceMatrix covariance, ScaleItems scale)
    {
        double n = scale.CompleteRows.Count;
        double[] variances = [.. Enumerable.Range(0, covariance.Size).Select(item => covariance[item, item] * (n - 1) / n)];
        double[] loadings = [.. fit.Loadings.Zip(variances, (loading, variance) => loading * Math.Sqrt(variance))];
        double[] residuals = [.. fit.ResidualVariances.Zip(variances, (residual, variance) => residual * variance)];
        var common = Math.Pow(loadings.Sum(), 2);
        return new Result(common / (common + residuals.Sum()), loadings, residuals, scale.Constant, scale.CompleteRows.Count);
    }

    /// <param name="Value">ω, from 0 to 1.</param>
    /// <param name="Loadings">λ of each varying item, in the items' unit; their sum is not negative.</param>
    /// <param name="ResidualVariances">ψ of each varying item, above 0.</param>
    /// <param name="ZeroVarianceItems">The positions of the items that were dropped because all answers are equal.</param>
    /// <param name="N">The respondents who answered every item.</param>
    public sealed record Result(
        double Value,
        IReadOnlyList<double> Loadings,
        IReadOnlyList<double> ResidualVariances,
        IReadOnlyList<int> ZeroVarianceItems,
        int N
    );
}
