using Survey.Analysis.Figures;
using Survey.Analysis.Statistics;

namespace Survey.Analysis.Gaps;

/// <summary>Whether the level wanted is above the level now by more than chance, among those who gave both.</summary>
/// <param name="Pairs">Respondents who gave both levels.</param>
/// <param name="Up">Those who want a higher level than they have.</param>
/// <param name="Down">Those who want a lower one.</param>
/// <param name="Zeros">Those who want the level they have: no test uses them.</param>
/// <param name="SignedRankP">
/// Wilcoxon's signed-rank test, two-sided, zeros dropped before ranking; 1 where all are zeros. Null with weights, for
/// which it has no agreed form.
/// </param>
/// <param name="IsExact">Whether that p is over all signs; otherwise from the normal approximation, which serves above some 450 differences.</param>
/// <param name="RankBiserial">From -1 (all who want a change want less) to 1; null where all are zeros.</param>
/// <param name="SignP">The sign test, exact and two-sided: directions alone. With weights <see cref="WeightedSignTest"/>.</param>
/// <param name="IsWeighted">Whether respondents have weights; the numbers of respondents above are without them.</param>
public sealed record LevelChange(
    int Pairs,
    int Up,
    int Down,
    int Zeros,
    double? SignedRankP,
    bool IsExact,
    double? RankBiserial,
    double SignP,
    bool IsWeighted = false
)
{
    /// <param name="cells">Respondents by level wanted and level now.</param>
    internal static Outcome<LevelChange> Of(IEnumerable<RatedPair> cells)
    {
        var differences = new PairedDifferences(
            cells
                .Where(cell => cell.Desired is not null && cell.Current is not null)
                .Select(cell => (cell.Desired!.Value - cell.Current!.Value, (long)cell.Respondents.Count))
        ); // just filtered
        if (SignTest.Compute(differences).Value is not { } sign)
        {
            return Reason.NoAnswers;
        }

        var ranks = SignedRankTest.Compute(differences, ZeroDifferences.DroppedBeforeRanking).Value!; // there are pairs
        return new LevelChange(
            (int)differences.Count,
            sign.Positive,
            sign.Negative,
            sign.Zero,
            ranks.PExact ?? ranks.P ?? 1,
            ranks.PExact is not null,
            ranks.RankBiserial,
            sign.P
        );
    }

    /// <param name="cells">Respondents by level wanted and level now, with their weights.</param>
    internal static Outcome<LevelChange> OfWeighted(IReadOnlyCollection<RatedPair> cells)
    {
        WeightedCount Of(int direction) =>
            WeightedCount.Sum(
                cells
                    .Where(cell =>
                        cell.Desired is { } desired && cell.Current is { } current && Math.Sign(desired - current) == direction
                    )
                    .Select(cell => cell.Respondents)
            );
        var (up, down, zero) = (Of(1), Of(-1), Of(0));
        var outcome = WeightedSignTest.Of(up, down, zero);
        return outcome.Value is not { } test
            ? outcome.Reason!
            : new LevelChange(
                up.Count + down.Count + zero.Count,
                up.Count,
                down.Count,
                zero.Count,
                SignedRankP: null,
                IsExact: false,
                RankBiserial: null,
                test.P,
                IsWeighted: true
            );
    }
}
