using Survey.Analysis.Counting;
using Survey.Analysis.Disclosure;
using Survey.Analysis.Gaps;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>
/// What is hidden of the skills of everyone, of each group, and of the lessons; everything if there are no skills.
/// </summary>
internal sealed class GapHiding
{
    private readonly ReportSuppression suppression;
    private readonly IReadOnlyList<SkillPair> pairs;
    private readonly ChoiceColumn? breakdown;
    private readonly bool[] groups;

    public GapHiding(ReportContext context)
    {
        (suppression, pairs, breakdown) = (context.Suppression, context.SkillPairs(), context.BreakdownColumn);
        var isUnknown = pairs.Count == 0;
        groups =
            breakdown is null ? []
            : isUnknown ? [.. breakdown.Options.Select(_ => true)]
            : OptionHiding.Of(breakdown, i => suppression.Hides(CellKey.All.And(breakdown, i)));
        Respondents = isUnknown || suppression.Hides(CellKey.All);
        Everyone = [.. pairs.Select(pair => Skill(context.Counts, pair, CellKey.All, CountedSet.Everyone))];
        Groups = [.. groups.Select((isHidden, group) => Skills(context.Counts, isHidden, group))];
    }

    public bool Respondents { get; }

    /// <summary>In the order of the pairs.</summary>
    public IReadOnlyList<SkillHiding> Everyone { get; }

    /// <summary>A list for each group, in the order of the breakdown's options.</summary>
    public IReadOnlyList<IReadOnlyList<SkillHiding>> Groups { get; }

    public bool Group(int group) => groups[group];

    /// <summary>
    /// A lesson is hidden as soon as one of its skills is. The number who want more of any skill lies between the largest and
    /// the sum of those who want more of each, and the search does not know these limits.
    /// </summary>
    public bool Lesson(int lesson) =>
        suppression.Hides(CellKey.Of(SkillKeys.Lesson(lesson), SkillKeys.More))
        || suppression.Hides(CellKey.Of(SkillKeys.Lesson(lesson), CellKey.Answered))
        || pairs.Zip(Everyone).Any(skill => skill.First.Lesson == lesson && skill.Second.Any);

    private SkillHiding Skill(Counts counts, SkillPair pair, CellKey where, CountedSet members) =>
        SkillHiding.Of(suppression, pair, where, new LevelPairs(counts[pair.Levels(members)]));

    private SkillHiding[] Skills(Counts counts, bool isHidden, int group)
    {
        var members = CountedSet.Chosen(breakdown!, group); // there are groups
        var respondents = counts[Distribution.Table(breakdown!)].Respondents(group, 0);
        return
        [
            .. pairs.Select(pair =>
                isHidden ? SkillHiding.Everything
                : respondents == 0 ? SkillHiding.Nothing
                : Skill(counts, pair, CellKey.All.And(breakdown!, group), members)
            ),
        ];
    }
}
