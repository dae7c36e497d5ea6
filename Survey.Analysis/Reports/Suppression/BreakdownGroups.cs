using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>
/// The groups by which a protected report breaks down. Groups below a size have next to no count that could be shown, and each
/// costs the others some, so they are merged or left out before anything is protected.
/// </summary>
internal sealed class BreakdownGroups
{
    /// <summary>The code of the merged groups.</summary>
    public const string Other = "other_groups";

    /// <summary>The code of those whose group is left out; their counts are as sensitive as those of a group.</summary>
    public const string Outside = "left out";

    private BreakdownGroups(ChoiceColumn choice, IReadOnlyList<int> small, SmallGroups policy, LocalizedText other)
    {
        (Choice, Small, LeavesOut) = (choice, small, policy == SmallGroups.Omit);
        Kept = [.. Sizes(choice).Where(group => !small.Contains(group.Option)).Select(group => group.Option)];
        Column = small.Count == 0 ? choice : Grouping(other);
    }

    /// <summary>The choice as it was answered.</summary>
    public ChoiceColumn Choice { get; }

    /// <summary>The options of the choice that are groups of their own.</summary>
    public IReadOnlyList<int> Kept { get; }

    /// <summary>The options that are merged or left out; empty if all groups are large enough.</summary>
    public IReadOnlyList<int> Small { get; }

    /// <summary>Whether the small groups are left out, not merged.</summary>
    public bool LeavesOut { get; }

    /// <summary>What tables break down by: the choice, or the groups under a variable of their own.</summary>
    public ChoiceColumn Column { get; }

    /// <summary>Whether there is nothing to compare, because fewer than two groups remain.</summary>
    public bool AreTooFew => Small.Count > 0 && Kept.Count + (LeavesOut ? 0 : 1) < 2;

    /// <param name="choice">A single choice.</param>
    /// <param name="smallest">The smallest group that stays.</param>
    /// <param name="policy">What happens to smaller ones.</param>
    /// <param name="other">The label of the merged groups.</param>
    public static BreakdownGroups Of(ChoiceColumn choice, int smallest, SmallGroups policy, LocalizedText other)
    {
        var bySize = Sizes(choice).OrderBy(group => group.Size).ThenBy(group => group.Option).ToList();
        var small = bySize.TakeWhile(group => group.Size < smallest).ToList();
        while (policy == SmallGroups.Merge && small.Count is var count and > 0 && count < bySize.Count && Sum(small) < smallest)
        {
            small.Add(bySize[count]);
        }

        return new BreakdownGroups(choice, [.. small.Select(group => group.Option).Order()], policy, other);
    }

    /// <summary>The options that somebody chose.</summary>
    private static IEnumerable<(int Option, int Size)> Sizes(ChoiceColumn choice) =>
        choice.Chosen.Select((set, option) => (option, set.Count())).Where(group => group.Item2 > 0);

    private static int Sum(IEnumerable<(int Option, int Size)> groups) => groups.Sum(group => group.Size);

    private ChoiceColumn Grouping(LocalizedText other)
    {
        var rest = Small.Select(option => Choice.Chosen[option]).Aggregate((all, set) => all.Or(set));
        return new()
        {
            Variable = $"{Choice.Variable} (groups)",
            Question = Choice.Question,
            IsMultiple = false,
            Options =
            [
                .. Kept.Select(option => Choice.Options[option]),
                .. LeavesOut ? [] : new[] { new Option(OtherCode, other) },
            ],
            Chosen = [.. Kept.Select(option => Choice.Chosen[option]), .. LeavesOut ? [] : new[] { rest }],
            Answered = LeavesOut ? Choice.Answered.AndNot(rest) : Choice.Answered,
            Eligible = Choice.Eligible,
        };
    }

    /// <summary>The questionnaire may have an option of that code.</summary>
    private string OtherCode => Choice.Options.Any(option => option.Code == Other) ? $"{Other}_" : Other;
}
