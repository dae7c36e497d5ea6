using Survey.Analysis.Counting;
using Survey.Analysis.Gaps;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>What must be counted to collect the cells of a report, most of it the same tables that the report shows.</summary>
internal static class CellTables
{
    public static IEnumerable<CountTable> OfCrossTab(ChoiceColumn rows, ChoiceColumn columns) =>
        [CrossTab.Table(rows, columns), Distribution.Table(rows), Distribution.Table(columns)];

    /// <param name="choices">The choices that are shown as distributions.</param>
    /// <param name="isConditional">Whether some respondents may not have been asked.</param>
    public static IEnumerable<CountTable> OfDistributions(
        IReadOnlyList<ChoiceColumn> choices,
        Func<ChoiceColumn, bool> isConditional
    ) =>
        [
            .. choices.Select(Distribution.Table),
            .. choices.Where(isConditional).SelectMany(asked => choices.Select(choice => Asked(asked, choice))),
        ];

    public static IEnumerable<CountTable> OfSkills(IReadOnlyList<SkillPair> pairs, ChoiceColumn? breakdown) =>
        [
            .. GapCalculator.Tables(pairs, breakdown),
            .. breakdown is null ? [] : pairs.Select(pair => pair.Levels(CountedSet.Answered(breakdown))),
            .. LessonNeeds.Tables(pairs),
        ];

    /// <summary>One row: those to whom a choice applied. Columns = the options of another, and those who answered it.</summary>
    public static CountTable Asked(ChoiceColumn asked, ChoiceColumn other) =>
        new(new CountAxis([CountedSet.Asked(asked)]), CountAxis.Of(other));
}
