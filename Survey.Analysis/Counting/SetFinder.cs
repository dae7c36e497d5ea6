using Survey.Analysis.Responses;

namespace Survey.Analysis.Counting;

/// <summary>Finds the members of counted sets among some responses, each set once. For one thread.</summary>
internal sealed class SetFinder(ResponseSet responses)
{
    private readonly Dictionary<CountedSet, BitSet> found = [];
    private readonly Dictionary<CountAxis, IReadOnlyList<BitSet>> axes = [];

    public BitSet Everyone => responses.All;

    public BitSet this[CountedSet set]
    {
        get
        {
            if (!found.TryGetValue(set, out var members))
            {
                found[set] = members = set.Members(this);
            }

            return members;
        }
    }

    public IReadOnlyList<BitSet> this[CountAxis axis]
    {
        get
        {
            if (!axes.TryGetValue(axis, out var sets))
            {
                axes[axis] = sets = [.. axis.Sets.Select(set => this[set])];
            }

            return sets;
        }
    }

    /// <exception cref="ArgumentException">The responses have no choice of that name.</exception>
    public ChoiceColumn Column(string variable) =>
        responses.Find(variable)
        ?? throw new ArgumentException($"'{variable}' is not a variable with options.", nameof(variable));
}
