using Survey.Analysis.Disclosure;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>
/// What readers know of the answers to a multiple choice from the form, where the answers keep to it: an option such as "none"
/// excludes the others, there are at most so many answers, and at least one.
/// </summary>
internal static class ChoiceRelations
{
    /// <param name="cells">The report.</param>
    /// <param name="choice">A choice; of a single one there is nothing to add.</param>
    /// <param name="where">Among whom.</param>
    /// <param name="counts">How many of them chose each option, and answered.</param>
    public static void Add(ReportCells cells, ChoiceColumn choice, CellKey where, IReadOnlyList<long> counts)
    {
        if (!choice.IsMultiple || counts[choice.Options.Count] == 0)
        {
            return;
        }

        foreach (var alone in Enumerable.Range(0, choice.Options.Count).Where(option => Excludes(choice, option)))
        {
            AddExclusion(cells, choice, where, counts, alone);
        }

        AddNumbers(cells, choice, where, counts);
    }

    /// <summary>Whether nobody who chose the option chose another.</summary>
    public static bool Excludes(ChoiceColumn choice, int option) =>
        choice.Options[option].IsExclusive
        && choice.Chosen.Where((_, other) => other != option).All(other => other.And(choice.Chosen[option]).Count() == 0);

    /// <summary>Whether everybody who answered chose something.</summary>
    public static bool EverybodyChose(ChoiceColumn choice) =>
        choice.Chosen.Aggregate((all, option) => all.Or(option)).Count() == choice.Answered.Count();

    /// <summary>Who chose another option is among those who did not choose this one.</summary>
    private static void AddExclusion(ReportCells cells, ChoiceColumn choice, CellKey where, IReadOnlyList<long> counts, int alone)
    {
        var answered = counts[choice.Options.Count];
        var others = (where.And($"{choice.Variable}/{choice.Options[alone].Code}", Axis.NotChosen), answered - counts[alone]);
        foreach (var option in Enumerable.Range(0, choice.Options.Count).Where(option => option != alone))
        {
            cells.Within(others, (where.And(choice, option), counts[option]), isSensitive: true);
        }
    }

    /// <summary>
    /// Answers are at least as many as respondents if everybody gave one, and at most the allowed number times as many: a sum
    /// of copies of the number of respondents.
    /// </summary>
    private static void AddNumbers(ReportCells cells, ChoiceColumn choice, CellKey where, IReadOnlyList<long> counts)
    {
        var most = (choice.Question as MultipleQuestion)?.MaxSelected ?? choice.Options.Count;
        var answered = (Key: where.AndAnswered(choice), Count: counts[choice.Options.Count]);
        var answers = (Key: where.And($"answers to {choice.Variable}", "all"), Count: counts.Take(choice.Options.Count).Sum());
        cells.Relate(answers, [.. choice.Options.Select((_, option) => (where.And(choice, option), counts[option]))]);
        if (EverybodyChose(choice))
        {
            cells.Within(answers, answered, isSensitive: false);
        }

        if (most < choice.Options.Count && answers.Count <= most * answered.Count)
        {
            var allowed = (Key: where.And($"answers to {choice.Variable}", "allowed"), Count: most * answered.Count);
            var copies = Enumerable
                .Range(1, most)
                .Select(copy => (Key: where.And($"answers to {choice.Variable}", $"answer {copy}"), answered.Count))
                .ToArray();
            foreach (var copy in copies)
            {
                cells.Relate(answered, copy);
            }

            cells.Relate(allowed, copies);
            cells.Within(allowed, answers, isSensitive: false);
        }
    }
}
