using Survey.Analysis.Counting;
using Survey.Analysis.Figures;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Scales;

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
    ) => Of(new CountPlan(Tables(pairs)).Count(responses), pairs, confidence);

    /// <summary>What the scales must count.</summary>
    internal static IEnumerable<CountTable> Tables(IReadOnlyList<SkillPair> pairs) =>
        Scales(pairs).SelectMany(scale => new ScaleTables(scale.Items).All);

    /// <param name="counts">Of a plan with <see cref="Tables"/> of the skills.</param>
    /// <param name="pairs">The skills.</param>
    /// <param name="confidence">Of Feldt's interval, between 0 and 1.</param>
    internal static IReadOnlyList<ScaleReliability> Of(Counts counts, IReadOnlyList<SkillPair> pairs, double confidence) =>
        [.. Scales(pairs).Select(scale => Of(counts, scale.Pairs, scale.IsDesired, scale.Items, confidence))];

    private static IEnumerable<(List<SkillPair> Pairs, bool IsDesired, List<ChoiceColumn> Items)> Scales(
        IReadOnlyList<SkillPair> pairs
    ) =>
        pairs
            .GroupBy(pair => pair.Group)
            .Select(group => group.ToList())
            .Where(group => group.Count > 1)
            .SelectMany(group =>
                new[]
                {
                    (group, false, group.ConvertAll(pair => pair.Current)),
                    (group, true, group.ConvertAll(pair => pair.Desired)),
                }
            );

    private static ScaleReliability Of(
        Counts counts,
        List<SkillPair> pairs,
        bool isDesired,
        List<ChoiceColumn> items,
        double confidence
    )
    {
        var moments = new ScaleTables(items).Moments(counts);
        return new(
            pairs[0].Group,
            isDesired,
            [.. pairs.Select(pair => pair.Skill)],
            counts.Respondents,
            moments.CompleteRows,
            counts.IsWeighted ? Reason.NotAvailable : CronbachsAlpha.Compute(moments, confidence)
        );
    }
}
