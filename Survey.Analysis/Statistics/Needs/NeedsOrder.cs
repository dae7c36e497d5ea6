using Survey.Analysis.Figures;

namespace Survey.Analysis.Statistics.Needs;

/// <summary>Skills in the order of need, the most needed first.</summary>
/// <remarks>
/// Scores that differ by less than 1e-9 are ties: they keep the given order and share the better rank (1, 2, 2, 4), so that the
/// last digit of a division decides nothing. Skills without a score come last, without a rank.
/// </remarks>
internal static class NeedsOrder
{
    private const int Decimals = 9;

    /// <param name="Order">Positions in the given list, most needed first.</param>
    /// <param name="Ranks">In the order of the given list: 1 is the most needed; null without a score.</param>
    public sealed record Result(IReadOnlyList<int> Order, IReadOnlyList<int?> Ranks);

    /// <summary>
    /// By ranked discrepancy score, most negative first: the default, since it takes no mean of an ordinal scale.
    /// </summary>
    public static Result ByRds(IReadOnlyList<Outcome<NeedsScores.Result>> scores) => Ascending(scores, static score => score.Rds);

    /// <summary>By Borich's mean weighted discrepancy score (grand mean over the pairs), highest first.</summary>
    public static Result ByMwds(IReadOnlyList<Outcome<NeedsScores.Result>> scores) =>
        Ascending(scores, static score => -score.Mwds);

    private static Result Ascending(IReadOnlyList<Outcome<NeedsScores.Result>> scores, Func<NeedsScores.Result, double> key)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var keys = scores
            .Select(score => score.Value is { } value ? Math.Round(key(value), Decimals) : double.PositiveInfinity)
            .ToArray();
        var order = Enumerable.Range(0, keys.Length).OrderBy(i => keys[i]).ToArray();
        var ranks = keys.Select(own => double.IsFinite(own) ? 1 + keys.Count(other => other < own) : (int?)null).ToArray();
        return new(order, ranks);
    }
}
