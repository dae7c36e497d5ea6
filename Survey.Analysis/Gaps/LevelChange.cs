using Survey.Analysis.Figures;
using Survey.Analysis.Statistics.Needs;
using Survey.Analysis.Statistics.Ordinal;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Gaps;

/// <summary>Whether the level wanted is above the level now by more than chance, among those who gave both.</summary>
public sealed record LevelChange
{
    /// <summary>Respondents who gave both levels.</summary>
    public required int Pairs { get; init; }

    /// <summary>Those who want a higher level than they have.</summary>
    public required int Up { get; init; }

    /// <summary>Those who want a lower one.</summary>
    public required int Down { get; init; }

    /// <summary>Those who want the level they have: no test uses them.</summary>
    public required int Zeros { get; init; }

    /// <summary>
    /// Wilcoxon's signed-rank test, two-sided, zeros dropped before ranking; 1 where all are zeros. Null with weights, for
    /// which it has no agreed form.
    /// </summary>
    public double? SignedRankP { get; init; }

    /// <summary>
    /// Whether that p is over all signs; otherwise from the normal approximation, which serves above some 450 differences.
    /// </summary>
    public required bool IsExact { get; init; }

    /// <summary>From -1 (all who want a change want less) to 1; null where all are zeros.</summary>
    public double? RankBiserial { get; init; }

    /// <summary>The sign test, exact and two-sided: directions alone. With weights <see cref="WeightedSignTest"/>.</summary>
    public required double SignP { get; init; }

    /// <summary>Whether respondents have weights; the numbers of respondents above are without them.</summary>
    public bool IsWeighted { get; init; }

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
        return new LevelChange
        {
            Pairs = (int)differences.Count,
            Up = sign.Positive,
            Down = sign.Negative,
            Zeros = sign.Zero,
            SignedRankP = ranks.PExact ?? ranks.P ?? 1,
            IsExact = ranks.PExact is not null,
            RankBiserial = ranks.RankBiserial,
            SignP = sign.P,
        };
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
        var outcome = WeightedSignTest.Compute(up, down, zero);
        return outcome.Value is not { } test
            ? outcome.Reason!
            : new LevelChange
            {
                Pairs = up.Count + down.Count + zero.Count,
                Up = up.Count,
                Down = down.Count,
                Zeros = zero.Count,
                IsExact = false,
                SignP = test.P,
                IsWeighted = true,
            };
    }
}
