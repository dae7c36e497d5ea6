using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics.Weighting;

/// <summary>Weights cut at bounds, with what was cut spread over the others, so that their sum stays.</summary>
/// <remarks>
/// <para>Weights outside [lower, upper] move to the bound; the sum cut off (or added) is shared out in equal parts over the
/// weights that were inside. Once: a weight may so leave the bounds again by a little. Strict: repeated until none does.</para>
/// <para>Unit: that of the weights. No weights: <see cref="ReasonKind.NoAnswers"/>; a sum that n weights within the bounds cannot
/// have, or no weight inside to take the rest: <see cref="ReasonKind.Undefined"/>.</para>
/// <para>Source: F. Potter, Proc. Survey Research Methods Section, ASA (1990), 225-230. Agrees with R survey
/// <c>trimWeights(strict = FALSE / TRUE)</c>.</para>
/// </remarks>
internal static class WeightTrimming
{
    private const int MostRounds = 10_000;

    /// <param name="Weights">In the given order, with the same sum.</param>
    /// <param name="Before">Effective n of the given weights.</param>
    /// <param name="After">Effective n of the trimmed weights.</param>
    public sealed record Result(IReadOnlyList<double> Weights, KishEffectiveBase.Result Before, KishEffectiveBase.Result After);

    /// <summary>One round: weights that took a share of the rest may lie slightly outside the bounds.</summary>
    public static Outcome<Result> Once(IReadOnlyList<double> weights, double lower, double upper) =>
        Compute(weights, lower, upper, 1);

    /// <summary>Rounds until every weight is within the bounds.</summary>
    public static Outcome<Result> Strict(IReadOnlyList<double> weights, double lower, double upper) =>
        Compute(weights, lower, upper, MostRounds);

    private static Outcome<Result> Compute(IReadOnlyList<double> weights, double lower, double upper, int rounds)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (!(lower >= 0 && lower <= upper))
        {
            throw new ArgumentException("The bounds run from lower to upper, neither below 0.", nameof(lower));
        }

        var before = KishEffectiveBase.Compute(weights);
        if (before.Value is null)
        {
            return before.Reason!;
        }

        double[] trimmed = [.. weights];
        for (var round = 0; round < rounds && trimmed.Any(weight => weight < lower || weight > upper); round++)
        {
            var inside = trimmed.Count(weight => weight >= lower && weight <= upper);
            if (inside == 0)
            {
                return Reason.Undefined;
            }

            var rest = trimmed.Sum(weight => weight - Math.Clamp(weight, lower, upper)) / inside;
            trimmed =
            [
                .. trimmed.Select(weight =>
                    weight < lower ? lower
                    : weight > upper ? upper
                    : weight + rest
                ),
            ];
        }

        var settled = rounds == 1 || trimmed.All(weight => weight >= lower && weight <= upper);
        return settled && trimmed.All(weight => weight >= 0) && KishEffectiveBase.Compute(trimmed).Value is { } after
            ? new Result(trimmed, before.Value, after)
            : Reason.NotConverged(rounds);
    }
}
