using Survey.Analysis.Figures;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics;

namespace Survey.Analysis.Gaps;

/// <summary>
/// Whether the skills of one group hang together as a scale, as they are now or as they should be: Cronbach's alpha of the
/// level numbers (0 for the lowest), from the respondents who gave a level for every skill (listwise). Not computed with weights.
/// </summary>
/// <param name="Group">The id of the skill group.</param>
/// <param name="IsDesired">Whether it is the levels wanted; otherwise the levels now.</param>
/// <param name="Items">The skills.</param>
/// <param name="Respondents">All respondents.</param>
/// <param name="CompleteRows">Those who gave a level for every skill.</param>
/// <param name="Alpha">Alpha, or why there is none.</param>
internal sealed record ScaleReliability(
    string Group,
    bool IsDesired,
    IReadOnlyList<Option> Items,
    int Respondents,
    int CompleteRows,
    Outcome<CronbachsAlpha.Result> Alpha
)
{
    /// <summary>Two scales a group of two skills or more: now and wanted.</summary>
    /// <param name="pairs">The skills.</param>
    /// <param name="responses">The set that the pairs' columns belong to.</param>
    /// <param name="confidence">Of Feldt's interval, between 0 and 1.</param>
    public static IReadOnlyList<ScaleReliability> Of(
        IReadOnlyList<SkillPair> pairs,
        ResponseSet responses,
        double confidence = 0.95
    ) =>
        [
            .. pairs
                .GroupBy(pair => pair.Group)
                .Where(group => group.Skip(1).Any())
                .SelectMany(group =>
                    new[]
                    {
                        Of([.. group], isDesired: false, responses, confidence),
                        Of([.. group], isDesired: true, responses, confidence),
                    }
                ),
        ];

    private static ScaleReliability Of(List<SkillPair> pairs, bool isDesired, ResponseSet responses, double confidence)
    {
        var moments = Moments([.. pairs.Select(pair => isDesired ? pair.Desired : pair.Current)]);
        return new(
            pairs[0].Group,
            isDesired,
            [.. pairs.Select(pair => pair.Skill)],
            responses.Count,
            moments.CompleteRows,
            responses.Weights is null ? CronbachsAlpha.Compute(moments, confidence) : Reason.NotAvailable
        );
    }

    /// <summary>Counts of pairs of levels are all that a covariance of levels needs: AND and a count of bits each.</summary>
    private static ScaleMoments Moments(List<ChoiceColumn> items)
    {
        var complete = items.Aggregate(BitSet.All(items[0].Answered.Length), (set, item) => set.And(item.Answered));
        var levels = items.Select(item => item.Chosen.Select(level => level.And(complete)).ToArray()).ToArray();
        var rows = complete.Count();
        double[] sums = [.. levels.Select(item => item.Select((level, score) => (double)score * level.Count()).Sum())];
        return new ScaleMoments(
            complete.Length,
            rows,
            [.. sums.Select(sum => rows == 0 ? 0 : sum / rows)],
            [.. Enumerable.Range(0, items.Count).Where(item => levels[item].Count(level => level.Count() > 0) > 1)],
            rows < 2 ? null : CovarianceMatrix.OfSums(rows, sums, (item, other) => SumOfProducts(levels[item], levels[other]))
        );
    }

    private static double SumOfProducts(BitSet[] item, BitSet[] other)
    {
        var sum = 0.0;
        for (var i = 1; i < item.Length; i++)
        {
            for (var j = 1; j < other.Length; j++)
            {
                sum += (double)i * j * item[i].CountAnd(other[j]);
            }
        }

        return sum;
    }
}
