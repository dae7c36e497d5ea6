using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics.Weighting;

/// <summary>
/// How many equally weighted respondents would estimate a mean as precisely as these weighted ones, if weights and answers
/// are unrelated.
/// </summary>
/// <remarks>
/// <para>n_eff = (Σw)² / Σw²; deff = n / n_eff = n·Σw² / (Σw)² = 1 + cv², cv = coefficient of variation of the weights (divisor
/// n).</para>
/// <para>Unit: respondents; 1 ≤ n_eff ≤ n, equal to n exactly when all weights are equal. Respondents of weight 0 do not
/// count.</para>
/// <para>Source: L. Kish, Survey Sampling (Wiley, 1965), section 11.7; Kish, J. Official Statistics 8 (1992), 183-200.</para>
/// </remarks>
public static class KishEffectiveBase
{
    /// <param name="N">Respondents with a positive weight.</param>
    /// <param name="SumOfWeights">Σw.</param>
    /// <param name="EffectiveN">(Σw)² / Σw².</param>
    /// <param name="DesignEffect">n / n_eff, at least 1.</param>
    /// <param name="SquaredVariation">The squared coefficient of variation of the weights, deff - 1.</param>
    public sealed record Result(int N, double SumOfWeights, double EffectiveN, double DesignEffect, double SquaredVariation);

    public static Outcome<Result> Compute(IEnumerable<double> weights) => Compute(WeightedCount.Of(weights));

    public static Outcome<Result> Compute(WeightedCount respondents)
    {
        var (n, sum, squares) = respondents;
        if (n == 0)
        {
            return Reason.NoAnswers;
        }

        var effective = sum / squares * sum;
        return double.IsFinite(effective) && effective > 0
            ? new Result(n, sum, effective, n / effective, (n / effective) - 1)
            : Reason.Undefined;
    }
}
