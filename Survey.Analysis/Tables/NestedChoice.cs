using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Tables;

/// <summary>
/// One single choice within another: an option for each pair of options, in the order of the outer choice, then of the inner one.
/// </summary>
internal static class NestedChoice
{
    private const string Separator = " › ";

    /// <summary>What stands between the two variables, and between the codes of their options.</summary>
    public const char Sign = '>';

    /// <exception cref="ArgumentException">One of the two lets respondents choose several options, or they are the same.</exception>
    public static ChoiceColumn Of(ChoiceColumn outer, ChoiceColumn inner)
    {
        ArgumentNullException.ThrowIfNull(outer);
        ArgumentNullException.ThrowIfNull(inner);
        if (outer.IsMultiple || inner.IsMultiple || outer.Variable == inner.Variable)
        {
            throw new ArgumentException("Two different single choices are nested.", nameof(inner));
        }

        List<(int Outer, int Inner)> pairs = [.. outer.Options.SelectMany((_, o) => inner.Options.Select((_, i) => (o, i)))];
        return new()
        {
            Variable = $"{outer.Variable}{Sign}{inner.Variable}",
            Question = inner.Question with { Title = outer.Wording.And(Separator, inner.Wording) },
            IsMultiple = false,
            Options = [.. pairs.Select(pair => Option(outer.Options[pair.Outer], inner.Options[pair.Inner]))],
            Chosen = [.. pairs.Select(pair => outer.Chosen[pair.Outer].And(inner.Chosen[pair.Inner]))],
            Answered = outer.Answered.And(inner.Answered),
            Eligible = outer.Eligible.And(inner.Eligible),
            Offered =
                outer.Offered.Count + inner.Offered.Count == 0 ? [] : [.. pairs.Select(pair => Offered(outer, inner, pair))],
            Nest = (outer, inner),
        };
    }

    private static Option Option(Option outer, Option inner) =>
        new($"{outer.Code}{Sign}{inner.Code}", outer.Label.And(Separator, inner.Label));

    private static BitSet? Offered(ChoiceColumn outer, ChoiceColumn inner, (int Outer, int Inner) pair) =>
        (outer.OfferedAt(pair.Outer), inner.OfferedAt(pair.Inner)) switch
        {
            (null, var only) => only,
            (var only, null) => only,
            var (one, other) => one.And(other),
        };
}
