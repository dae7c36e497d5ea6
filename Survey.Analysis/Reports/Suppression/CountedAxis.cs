using Survey.Analysis.Disclosure;
using Survey.Analysis.Gaps;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>An axis with its respondents.</summary>
/// <param name="Axis">The variable and its codes.</param>
/// <param name="Sets">Who has each code, in the order of the codes, and last those without an answer.</param>
internal sealed record CountedAxis(Axis Axis, IReadOnlyList<BitSet> Sets)
{
    /// <summary>The code of those who have a higher level than the lowest; never shown, though readers may compute it.</summary>
    private const string Able = "above the lowest";

    public IReadOnlyList<long> Counts => [.. Sets.Select(set => (long)set.Count())];

    /// <summary>
    /// A single choice is one axis, of the options that somebody chose: a list of fifty countries would be all zeros. A
    /// multiple choice is an axis an option.
    /// </summary>
    public static IReadOnlyList<CountedAxis> Of(ChoiceColumn column, BitSet members)
    {
        var answered = column.Answered.And(members);
        var chosen = column.Chosen.Select(set => set.And(members)).ToList();
        var missing = members.AndNot(answered);
        if (column.IsMultiple)
        {
            return
            [
                .. column.Options.Select(
                    (option, i) =>
                        new CountedAxis(
                            Axis.OfOption(column.Variable, option.Code),
                            [chosen[i], answered.AndNot(chosen[i]), missing]
                        )
                ),
            ];
        }

        var kept = Enumerable.Range(0, chosen.Count).Where(i => chosen[i].Count() > 0).DefaultIfEmpty(0).ToList();
        return
        [
            new CountedAxis(
                new Axis(column.Variable, [.. kept.Select(i => column.Options[i].Code)]),
                [.. kept.Select(i => chosen[i]), missing]
            ),
        ];
    }

    /// <summary>Cannot against all higher levels, of those who gave their level now.</summary>
    public static CountedAxis OfCannot(SkillPair pair, BitSet members)
    {
        var answered = pair.Current.Answered.And(members);
        var cannot = pair.Current.Chosen[0].And(members);
        return new CountedAxis(
            new Axis(pair.Current.Variable, [pair.Current.Options[0].Code, Able]) { NotShown = [Able] },
            [cannot, answered.AndNot(cannot), members.AndNot(answered)]
        );
    }

    /// <summary>
    /// The level wanted above, equal to or below the level now, of those who gave both. Ranked Discrepancy Score and share give
    /// all three back.
    /// </summary>
    public static CountedAxis OfNeed(SkillPair pair, BitSet members)
    {
        var (both, more, less) = (pair.Both.And(members), pair.WantsMore().And(members), pair.WantsLess().And(members));
        return new CountedAxis(
            new Axis(SkillKeys.Need(pair), [SkillKeys.More, SkillKeys.Equal, SkillKeys.Less]),
            [more, both.AndNot(more.Or(less)), less, members.AndNot(both)]
        );
    }

    /// <summary>Who wants more of at least one skill of a lesson, of those who gave both levels of at least one.</summary>
    public static CountedAxis OfLesson(int lesson, IReadOnlyList<SkillPair> pairs, BitSet members)
    {
        var none = BitSet.None(members.Length);
        var rated = pairs.Aggregate(none, (set, pair) => set.Or(pair.Both)).And(members);
        var wanting = pairs.Aggregate(none, (set, pair) => set.Or(pair.WantsMore())).And(members);
        return new CountedAxis(
            new Axis(SkillKeys.Lesson(lesson), [SkillKeys.More, SkillKeys.NoMore]) { NotShown = [SkillKeys.NoMore] },
            [wanting, rated.AndNot(wanting), members.AndNot(rated)]
        );
    }
}
