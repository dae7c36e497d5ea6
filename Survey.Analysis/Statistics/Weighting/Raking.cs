namespace Survey.Analysis.Statistics.Weighting;

/// <summary>Weights that give several variables their known distributions at once, close to the starting weights.</summary>
/// <remarks>
/// <para>Iterative proportional fitting: margin after margin, w_i ← w_i · N_g / Σw in g, until after a whole round every category
/// is within the tolerance of its population. With bounds, each round ends by cutting weights at the bounds, and the fit counts
/// only if the margins hold after the cut.</para>
/// <para>The weights add up to the population (shares: to 1). Empty cells of the margins' cross-tab are no obstacle as long as
/// some weights meet the margins; where none can, the result is <see cref="WeightingOutcome.NotConverged"/> and names the worst
/// category. A category without respondents or without population, or margins with different totals:
/// <see cref="WeightingOutcome.Refused"/>. A respondent of starting weight 0 keeps it.</para>
/// <para>Source: W. Deming, F. Stephan, Annals of Math. Statistics 11 (1940), 427-444; J. Deville, C. Särndal, O. Sautory, J.
/// Amer. Stat. Assoc. 88 (1993), 1013-1020. Agrees with R survey <c>rake(control = list(epsilon = 1e-11))</c> (its default, 1, is
/// far looser) and <c>calibrate(calfun = "raking")</c>.</para>
/// </remarks>
internal static class Raking
{
    /// <param name="margins">One or more, of the same respondents.</param>
    /// <param name="weights">Starting weights; all 1 where there are none.</param>
    /// <param name="options">Tolerance, rounds and bounds.</param>
    public static WeightingOutcome Compute(
        IReadOnlyList<Margin> margins,
        IReadOnlyList<double> weights,
        RakingOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(margins);
        ArgumentOutOfRangeException.ThrowIfZero(margins.Count, nameof(margins));
        options ??= RakingOptions.Default;
        if (!options.AreSound)
        {
            throw new ArgumentException(
                "At least one round, a tolerance of at least 0, and bounds around 1 times the mean weight.",
                nameof(options)
            );
        }

        double[] fitted = [.. weights];
        if (WeightingCheck.Compute(margins, fitted) is { } refused)
        {
            return refused;
        }

        var total = margins[0].Total;
        ScaleTo(fitted, total);
        var (sweeps, error, margin, category) = (0, double.PositiveInfinity, margins[0], 0);
        while (error > options.Tolerance * total && sweeps < options.MostSweeps)
        {
            foreach (var next in margins)
            {
                Fit(next, fitted);
            }

            Cut(fitted, total, options);
            (error, margin, category) = LargestError(margins, fitted);
            sweeps++;
        }

        return error <= options.Tolerance * total && KishEffectiveBase.Compute(fitted).Value is { } kish
            ? new WeightingOutcome.Fitted(fitted, sweeps, error, kish)
            : new WeightingOutcome.NotConverged(sweeps, error, margin.Variable, margin.Categories[category]);
    }

    private static void ScaleTo(double[] weights, double total)
    {
        // By the largest first: a sum of tiny or huge weights neither vanishes nor overflows.
        var largest = weights.Max();
        var sum = weights.Sum(weight => weight / largest);
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = weights[i] / largest / sum * total;
        }
    }

    private static void Fit(Margin margin, double[] weights)
    {
        double[] factors = [.. margin.WeightsByCategory(weights).Select((sum, g) => sum > 0 ? margin.Population[g] / sum : 0)];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] *= factors[margin.Codes[i]];
        }
    }

    private static void Cut(double[] weights, double total, RakingOptions options)
    {
        if (!options.Bounds)
        {
            return;
        }

        var mean = total / weights.Count(weight => weight > 0);
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] =
                weights[i] > 0
                    ? Math.Min(
                        Math.Max(weights[i], (options.Lowest ?? 0) * mean),
                        (options.Highest ?? double.MaxValue / mean) * mean
                    )
                    : 0;
        }
    }

    private static (double Error, Margin Margin, int Category) LargestError(IReadOnlyList<Margin> margins, double[] weights) =>
        margins
            .SelectMany(margin =>
                margin.WeightsByCategory(weights).Select((sum, g) => (Math.Abs(sum - margin.Population[g]), margin, g))
            )
            .MaxBy(one => one.Item1);
}
