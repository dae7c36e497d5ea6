using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Reports;

/// <summary>
/// The nets of a question as a choice of their own, so that they are counted, compared and protected as options are. A respondent
/// is in a net once, however many of its options were chosen, and may be in several nets.
/// </summary>
internal static class NetColumns
{
    /// <summary>The responses with a choice more for each question with nets that has none yet.</summary>
    public static ResponseSet With(ResponseSet responses, IReadOnlyList<NetPlan> nets) =>
        nets.GroupBy(net => net.Variable, StringComparer.Ordinal)
            .Where(question => responses.Find(question.Key) is not null && responses.Find(Variable(question.Key)) is null)
            .Aggregate(responses, (all, question) => With(all, Of(all.Find(question.Key)!, [.. question])));

    /// <summary>The name of the choice of a question's nets; no question has such a name.</summary>
    public static string Variable(string variable) => $"{variable} (nets)";

    /// <param name="choice">The question.</param>
    /// <param name="nets">Its nets, in the plan's order.</param>
    public static ChoiceColumn Of(ChoiceColumn choice, IReadOnlyList<NetPlan> nets)
    {
        List<IReadOnlyList<int>> members = [.. nets.Select(net => Members(choice, net))];
        return new()
        {
            Variable = Variable(choice.Variable),
            Question = choice.Question,
            IsMultiple = true,
            Options = [.. nets.Select(net => new Option(net.Id, net.Title))],
            Chosen = [.. members.Select(options => Union(choice, options.Select(option => choice.Chosen[option])))],
            Answered = choice.Answered,
            Eligible = choice.Eligible,
            Offered = [.. members.Select(options => Offered(choice, options))],
            Nets = new(choice, members),
        };
    }

    private static ResponseSet With(ResponseSet responses, ChoiceColumn nets)
    {
        int[] netted = [.. nets.Nets!.Members.SelectMany(options => options).Distinct()];
        return responses
            .WithColumns(column => column.Variable == nets.Nets.Choice.Variable ? Netted(column, netted) : column)
            .WithGrouping(nets);
    }

    private static ChoiceColumn Netted(ChoiceColumn column, IReadOnlyList<int> options) =>
        new()
        {
            Variable = column.Variable,
            Question = column.Question,
            IsMultiple = column.IsMultiple,
            Options = column.Options,
            Chosen = column.Chosen,
            Answered = column.Answered,
            Eligible = column.Eligible,
            Offered = column.Offered,
            Nest = column.Nest,
            Netted = options,
        };

    private static int[] Members(ChoiceColumn choice, NetPlan net) =>
        [.. Enumerable.Range(0, choice.Options.Count).Where(option => net.Options.Contains(choice.Options[option].Code))];

    /// <summary>Of whom at least one of the options was offered; null where that is everybody who was asked.</summary>
    private static BitSet? Offered(ChoiceColumn choice, IReadOnlyList<int> options) =>
        options.Count > 0 && options.All(choice.IsUneven)
            ? Union(choice, options.Select(option => choice.OfferedAt(option)!))
            : null;

    private static BitSet Union(ChoiceColumn choice, IEnumerable<BitSet> sets) =>
        sets.Aggregate(BitSet.None(choice.Answered.Length), (all, set) => all.Or(set));
}
