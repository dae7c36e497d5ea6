using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics.Weighting;

/// <summary>A share estimated from respondents with sampling weights, and how precise it is.</summary>
/// <remarks>
/// <para>p = Σ(w·y)/Σw; standard error, linearised: √(n/(n-1)·Σ(w(y-p)/Σw)²), times √(1-n/N) for n respondents out of a
/// population of N. df = n - 1. Design effect = variance / (p(1-p)/(n-1)); its n = p(1-p)/variance. Share and limits run from 0
/// to 1.</para>
/// <para>Weights are sampling weights, never frequencies: multiplying all by a constant changes nothing. Respondents of weight 0
/// are left out before anything else (R keeps them in n). Where p is 0 or 1 the standard error is 0 and says nothing: limits that
/// need it are null, Wilson's at Kish's effective n stand. A complete census has no sampling error and no interval.</para>
/// <para>Source: W. Cochran, Sampling Techniques (3rd ed. 1977), ch. 2, 6; E. Korn, B. Graubard, Survey Methodology 24 (1998),
/// 193-201; L. Kish, Survey Sampling (1965). Agrees with R survey <c>svymean</c>, <c>svyciprop</c>.</para>
/// </remarks>
internal static class WeightedProportion
{
    public const double DefaultConfidence = 0.95;

    public sealed record Result
    {
        /// <summary>Respondents with a positive weight.</summary>
        public required int N { get; init; }

        /// <summary>p, from 0 to 1.</summary>
        public required double Share { get; init; }

        /// <summary>Linearised; null for one respondent, 0 where p is 0 or 1.</summary>
        public double? StandardError { get; init; }

        /// <summary>n - 1.</summary>
        public required int Df { get; init; }

        /// <summary>Against a simple random sample of n; null where the standard error is 0 or null.</summary>
        public double? DesignEffect { get; init; }

        /// <summary>p(1-p) / variance; null with it.</summary>
        public double? DesignEffectiveN { get; init; }

        /// <summary>1 - n/N, 1 where no population is named.</summary>
        public required double FinitePopulationFactor { get; init; }

        /// <summary>n_eff and design effect of the weights.</summary>
        public required KishEffectiveBase.Result Kish { get; init; }

        /// <summary>The limits by method.</summary>
        public required WeightedProportionIntervals Intervals { get; init; }

        /// <summary>
        /// Wilson's at Kish's effective n: the default, defined for every p and sound for small n. Null for a census.
        /// </summary>
        public Interval? Interval => Intervals.WilsonKish;
    }

    /// <param name="chosen">Whether each respondent is counted in the share.</param>
    /// <param name="weights">Sampling weights, in the same order.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <param name="population">N, for the finite population correction; null is a population without limit.</param>
    public static Outcome<Result> Compute(
        IReadOnlyList<bool> chosen,
        IReadOnlyList<double> weights,
        double confidence = DefaultConfidence,
        int? population = null
    )
    {
        ArgumentNullException.ThrowIfNull(chosen);
        ArgumentNullException.ThrowIfNull(weights);
        return chosen.Count == weights.Count
            ? Compute(
                WeightedCount.Of(weights.Where((_, i) => chosen[i])),
                WeightedCount.Of(weights.Where((_, i) => !chosen[i])),
                confidence,
                population
            )
            : throw new ArgumentException("A weight a respondent.", nameof(weights));
    }

    /// <summary>From sums, as bit sets give them.</summary>
    /// <param name="chosen">The respondents counted in the share.</param>
    /// <param name="others">The other respondents of the base.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <param name="population">N, at least the number of respondents.</param>
    public static Outcome<Result> Compute(
        WeightedCount chosen,
        WeightedCount others,
        double confidence = DefaultConfidence,
        int? population = null
    )
    {
        if (confidence is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1.");
        }

        var all = chosen + others;
        ArgumentOutOfRangeException.ThrowIfLessThan(population ?? int.MaxValue, all.Count, nameof(population));
        if (KishEffectiveBase.Compute(all) is not { Value: { } kish } none)
        {
            return KishEffectiveBase.Compute(all).Reason!;
        }

        var factor = population is { } size ? 1 - ((double)all.Count / size) : 1;
        var share = others.Count == 0 ? 1 : chosen.Weight / all.Weight;
        var error = StandardError(chosen, others, share, factor);
        var spread = share * (1 - share);
        var effective = error > 0 ? spread / (error * error) : null;
        double? design = effective is { } n && n < double.PositiveInfinity ? (all.Count - 1) / n : null;
        return new Result
        {
            N = all.Count,
            Share = share,
            StandardError = error,
            Df = all.Count - 1,
            DesignEffect = design,
            DesignEffectiveN = design is null ? null : effective,
            FinitePopulationFactor = factor,
            Kish = kish,
            Intervals = WeightedProportionIntervals.Of(
                share,
                design is null ? null : error,
                all.Count,
                kish.EffectiveN,
                factor,
                confidence
            ),
        };
    }

    private static double? StandardError(WeightedCount chosen, WeightedCount others, double share, double factor)
    {
        double n = chosen.Count + others.Count;
        if (n < 2)
        {
            return null;
        }

        var sum = ((1 - share) * (1 - share) * chosen.SquaredWeight) + (share * share * others.SquaredWeight);
        return Math.Sqrt(factor * n / (n - 1) * sum) / (chosen.Weight + others.Weight);
    }
}
