using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Distributions;

namespace Survey.Analysis.Statistics;

/// <summary>Whether more respondents go up than down, where respondents have sampling weights: the sign test under weights.</summary>
/// <remarks>
/// <para>s = 1 for up, -1 for down, 0 for neither. mean = Σws/Σw, the share that goes up less the share that goes down; standard error, linearised:
/// √(n/(n-1)·Σ(w(s-mean)/Σw)²); t = mean / standard error on n - 1 df, p two-sided.</para>
/// <para>From -1 to 1. No respondents: <see cref="ReasonKind.NoAnswers"/>; one: <see cref="ReasonKind.BaseTooSmall"/>; all go the same way:
/// <see cref="ReasonKind.NoVariation"/>, as the standard error is 0 and says nothing. Doubling all weights changes nothing.</para>
/// <para>Agrees with R survey <c>svymean(~s)</c> and t on <c>degf(design)</c>; <c>svyttest(s ~ 0)</c> has one degree of freedom less.</para>
/// </remarks>
public static class WeightedSignTest
{
    /// <param name="Mean">The share that goes up less the share that goes down.</param>
    /// <param name="StandardError">Of the mean.</param>
    /// <param name="T">Mean / standard error.</param>
    /// <param name="Df">n - 1.</param>
    /// <param name="P">Two-sided.</param>
    public sealed record Result(double Mean, double StandardError, double T, int Df, double P);

    /// <param name="up">Those who go up.</param>
    /// <param name="down">Those who go down.</param>
    /// <param name="zero">Those who stay.</param>
    public static Outcome<Result> Of(WeightedCount up, WeightedCount down, WeightedCount zero)
    {
        var all = up + down + zero;
        if (all.Count < 2)
        {
            return all.Count == 0 ? Reason.NoAnswers : Reason.BaseTooSmall(1, 2);
        }

        if (new[] { up, down, zero }.Any(part => part.Count == all.Count))
        {
            return Reason.NoVariation;
        }

        var mean = (up.Weight - down.Weight) / all.Weight;
        var squares = ((1 - mean) * (1 - mean) * up.SquaredWeight) + ((1 + mean) * (1 + mean) * down.SquaredWeight) + (mean * mean * zero.SquaredWeight);
        var error = Math.Sqrt(all.Count / (all.Count - 1.0) * squares) / all.Weight;
        var t = mean / error;
        return double.IsFinite(t) ? new Result(mean, error, t, all.Count - 1, StudentDistribution.TwoSided(t, all.Count - 1)) : Reason.Undefined;
    }
}
