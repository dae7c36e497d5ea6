using Survey.Analysis.Disclosure;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>
/// What readers know of a net from its definition. Of a single choice it is the sum of its options; of a multiple choice it
/// holds each of its options, and at most all of them together.
/// </summary>
/// <param name="cells">The report.</param>
/// <param name="nets">The choice of the nets.</param>
/// <param name="where">Among whom.</param>
/// <param name="counts">How many of them chose each option of the question, and answered.</param>
/// <param name="ofNets">How many of them are in each net.</param>
internal sealed class NetRelations(
    ReportCells cells,
    ChoiceColumn nets,
    CellKey where,
    IReadOnlyList<long> counts,
    IReadOnlyList<long> ofNets
)
{
    private readonly ChoiceColumn choice = nets.Nets!.Choice;

    public void Add()
    {
        for (var net = 0; net < nets.Options.Count; net++)
        {
            Add(net, nets.Nets!.Members[net]);
        }
    }

    private void Add(int net, IReadOnlyList<int> members)
    {
        if (!choice.IsMultiple)
        {
            Sum(net, members);
        }
        else if (members.Count == 1 || (members.Count == 2 && members.Any(IsAlone)))
        {
            Sum(net, members);
        }
        else
        {
            Union(net, members);
        }
    }

    /// <summary>Options that do not overlap add up to the net.</summary>
    private void Sum(int net, IReadOnlyList<int> members)
    {
        if (members.Count > 0)
        {
            cells.Relate(Net(net), [.. members.Select(Option)]);
        }
    }

    private void Union(int net, IReadOnlyList<int> members)
    {
        foreach (var option in members)
        {
            cells.Within(Net(net), Option(option), isSensitive: true);
        }

        var answers = (Key: Answers(net), Count: members.Sum(option => counts[option]));
        cells.Relate(answers, [.. members.Select(Option)]);
        // Who chose both of two options is counted by the difference; of more options it counts no people.
        cells.Within(answers, Net(net), isSensitive: members.Count == 2);
        foreach (var alone in Enumerable.Range(0, choice.Options.Count).Where(IsAlone).Except(members))
        {
            Exclude(net, members, alone);
        }

        foreach (var other in Enumerable.Range(0, nets.Options.Count).Where(other => IsPart(other, members)))
        {
            cells.Within(Net(net), Net(other), isSensitive: true);
        }
    }

    /// <summary>Who is in the net did not choose an option that excludes the others; all of them are, if everybody chose something.</summary>
    private void Exclude(int net, IReadOnlyList<int> members, int alone)
    {
        var others = (Key: where.And(ColumnKeys.NameOf(choice, alone), Axis.NotChosen), Count: Answered - counts[alone]);
        if (members.Count == choice.Options.Count - 1 && ChoiceRelations.EverybodyChose(choice))
        {
            cells.Relate(others, Net(net));
        }
        else
        {
            cells.Within(others, Net(net), isSensitive: true);
        }
    }

    private long Answered => counts[choice.Options.Count];

    private bool IsAlone(int option) => ChoiceRelations.Excludes(choice, option);

    private bool IsPart(int other, IReadOnlyList<int> members) =>
        nets.Nets!.Members[other] is var part && part.Count < members.Count && part.All(members.Contains);

    private (CellKey Key, long Count) Option(int option) => (where.And(choice, option), counts[option]);

    private (CellKey Key, long Count) Net(int net) => (where.And(nets, net), ofNets[net]);

    private CellKey Answers(int net) => where.And($"answers to {choice.Variable}", $"net {nets.Options[net].Code}");
}
