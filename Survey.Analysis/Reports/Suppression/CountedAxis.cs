using Survey.Analysis.Disclosure;
using Survey.Analysis.Gaps;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>An axis, and how the count of each code follows from counted sets, of which the last is everybody.</summary>
/// <param name="Axis">The variable and its codes.</param>
/// <param name="Parts">Who has each code, in the order of the codes, and last those without an answer.</param>
internal sealed record CountedAxis(Axis Axis, IReadOnlyList<SetDifference> Parts)
{
    /// <summary>The code of those who have a higher level than the lowest; never shown, though readers may compute it.</summary>
    public const string Able = "above the lowest";

    /// <summary>
    /// A single choice is one axis, of the options that somebody chose or that are part of a net: a list of fifty countries would be all zeros. A
    /// multiple choice is an axis an option.
    /// </summary>
    /// <param name="choice">The choice.</param>
    /// <param name="counts">Of its options, those who answered, and everybody.</param>
    public static IReadOnlyList<CountedAxis> Of(ChoiceColumn choice, IReadOnlyList<long> counts)
    {
        var answered = choice.Options.Count;
        var missing = new SetDifference(answered + 1, answered);
        if (choice.IsMultiple)
        {
            return
            [
                .. choice.Options.Select(
                    (_, i) => new CountedAxis(ColumnKeys.AxisOf(choice, i), [new(i), new(answered, i), missing])
                ),
            ];
        }

        var kept = Enumerable
            .Range(0, answered)
            .Where(i => counts[i] > 0 || choice.Netted.Contains(i))
            .DefaultIfEmpty(0)
            .ToList();
        return
        [
            new CountedAxis(
                new Axis(choice.Variable, [.. kept.Select(i => choice.Options[i].Code)]),
                [.. kept.Select(i => new SetDifference(i)), missing]
            ),
        ];
    }

    /// <summary>
    /// Cannot against all higher levels, of those who gave their level now. Sets: those who cannot, those who gave their level,
    /// everybody.
    /// </summary>
    public static CountedAxis OfCannot(SkillPair pair) =>
        new(
            new Axis(pair.Current.Variable, [pair.Current.Options[0].Code, Able]) { NotShown = [Able] },
            [new(0), new(1, 0), new(2, 1)]
        );

    /// <summary>
    /// The level wanted above, equal to or below the level now, of those who gave both. Ranked Discrepancy Score and share give
    /// all three back. Sets: these three, those who gave both, everybody.
    /// </summary>
    public static CountedAxis OfNeed(SkillPair pair) =>
        new(
            new Axis(SkillKeys.Need(pair), [SkillKeys.More, SkillKeys.Equal, SkillKeys.Less]),
            [new(0), new(1), new(2), new(4, 3)]
        );

    /// <summary>
    /// Who wants more of at least one skill of a lesson, of those who gave both levels of at least one. Sets: these two,
    /// everybody.
    /// </summary>
    public static CountedAxis OfLesson(int lesson) =>
        new(
            new Axis(SkillKeys.Lesson(lesson), [SkillKeys.More, SkillKeys.NoMore]) { NotShown = [SkillKeys.NoMore] },
            [new(0), new(1, 0), new(2, 1)]
        );

    /// <summary>The counts of the codes, and last of those without an answer.</summary>
    /// <param name="counts">A count for each set.</param>
    public long[] Counts(IReadOnlyList<long> counts) => [.. Parts.Select(part => part.Count(counts))];

    /// <summary>The counts of this axis's codes in the rows and the other's in the columns.</summary>
    /// <param name="columns">The other axis.</param>
    /// <param name="counts">A row for each set of this axis; in each a count for each set of the other.</param>
    public long[][] Counts(CountedAxis columns, IReadOnlyList<IReadOnlyList<long>> counts)
    {
        var byColumn = counts.Select(columns.Counts).ToList();
        return
        [
            .. Parts.Select(part =>
                columns.Parts.Select((_, column) => part.Count([.. byColumn.Select(row => row[column])])).ToArray()
            ),
        ];
    }
}
