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
    private readonly Counts counts;
    private readonly bool[] groups;
    private readonly ShownLevels derived;
    private readonly bool isView;

    public GapHiding(ReportContext context)
    {
        (suppression, pairs) = (context.Suppression, context.SkillPairs());
        (breakdown, counts) = (context.SkillBreakdown, context.Counts);
        isView = context.Options.Views is not null;
        derived = new ShownLevels(context.Plan.Levels.Count, suppression.Rule);
        var isUnknown = pairs.Count == 0;
        groups =
            breakdown is null ? []
            : isUnknown ? [.. breakdown.Options.Select(_ => true)]
            : OptionHiding.Of(suppression, breakdown, i => suppression.Hides(CellKey.All.And(breakdown, i)));
        Respondents = isUnknown || suppression.Hides(CellKey.All);
        var skills = pairs.AsParallel().AsOrdered().Select(Skill).ToList();
        Everyone = [.. skills.Select(skill => skill.Everyone)];
        Groups = [.. groups.Select((_, group) => skills.Select(skill => skill.Groups[group]).ToArray())];
    }

    public bool Respondents { get; }

    /// <summary>In the order of the pairs.</summary>
    public IReadOnlyList<SkillHiding> Everyone { get; }

    /// <summary>A list for each group, in the order of the breakdown's options.</summary>
    public IReadOnlyList<IReadOnlyList<SkillHiding>> Groups { get; }

    public bool Group(int group) => groups[group];

    /// <summary>
    /// A lesson is hidden as soon as a need of one of its skills is. The number who want more of any skill lies between the
    /// largest and the sum of those who want more of each.
    /// </summary>
    public bool Lesson(int lesson) =>
        suppression.Hides(CellKey.Of(SkillKeys.Lesson(lesson), SkillKeys.More))
        || suppression.Hides(CellKey.Of(SkillKeys.Lesson(lesson), CellKey.Answered))
        || SkillsOf(lesson).Any(skill => skill.Score);

    /// <summary>Whether the mean over the skills of what derives from their means is hidden.</summary>
    public bool LessonMeans(int lesson) => SkillsOf(lesson).Any(skill => skill.Means);

    private IEnumerable<SkillHiding> SkillsOf(int lesson) =>
        pairs.Zip(Everyone).Where(skill => skill.First.Lesson == lesson).Select(skill => skill.Second);

    private (SkillHiding Everyone, IReadOnlyList<SkillHiding> Groups) Skill(SkillPair pair)
    {
        var everyone = SkillHiding.Of(suppression, pair, CellKey.All);
        SkillHiding[] ofGroups = [.. groups.Select((isHidden, group) => Group(pair, isHidden, group))];
        // Means of several breakdowns, read together, are attacked by nobody here.
        if (isView || everyone.AnyCount || suppression.Tabulates(pair.Current) || suppression.Tabulates(pair.Desired))
        {
            return (everyone, ofGroups);
        }

        var all = LevelCounts.Of(counts[pair.Levels(CountedSet.Everyone)]);
        var (whole, parts) = derived.Of(
            all,
            Parts(pair, all),
            breakdown is { IsMultiple: false } && !Array.Exists(ofGroups, group => group.AnyCount)
        );
        return (everyone.With(whole), [.. ofGroups.Select(group => group.With(parts))]);
    }

    private SkillHiding Group(SkillPair pair, bool isHidden, int group) =>
        isHidden ? SkillHiding.Everything
        : HasRespondents(group) ? SkillHiding.Of(suppression, pair, CellKey.All.And(breakdown!, group)) // there are groups
        : SkillHiding.Nothing;

    /// <summary>The groups that somebody belongs to, and those who left the breakdown blank.</summary>
    private List<LevelCounts> Parts(SkillPair pair, LevelCounts all)
    {
        if (breakdown is null)
        {
            return [];
        }

        var parts = Enumerable
            .Range(0, groups.Length)
            .Where(HasRespondents)
            .Select(group => LevelCounts.Of(counts[pair.Levels(CountedSet.Chosen(breakdown, group))]))
            .ToList();
        var blank = all.Without(LevelCounts.Of(counts[pair.Levels(CountedSet.Answered(breakdown))]));
        return blank.Counts.Sum() == 0 ? parts : [.. parts, blank];
    }

    private bool HasRespondents(int group) => counts[Distribution.Table(breakdown!)].Respondents(group, 0) > 0; // there are groups
}
