using Survey.Analysis.Responses;

namespace Survey.Analysis.Counting;

/// <summary>One side of a table of counts: sets in order. Axes of equal sets in the same order are equal.</summary>
internal sealed class CountAxis : IEquatable<CountAxis>
{
    private readonly int hash;

    public CountAxis(IReadOnlyList<CountedSet> sets)
    {
        Sets = sets;
        hash = sets.Aggregate(0, (hash, set) => HashCode.Combine(hash, set.GetHashCode()));
    }

    /// <summary>One set: everybody.</summary>
    public static CountAxis Everyone { get; } = new([CountedSet.Everyone]);

    public IReadOnlyList<CountedSet> Sets { get; }

    /// <summary>The options of the choice, and last those who answered it.</summary>
    public static CountAxis Of(ChoiceColumn choice) => new([.. Chosen(choice), CountedSet.Answered(choice)]);

    /// <summary>For each option that not every version offered, those who answered and could choose it.</summary>
    public static CountAxis OfUneven(ChoiceColumn choice) =>
        new([.. choice.UnevenOptions.Select(option => CountedSet.CouldChoose(choice, option))]);

    public static CountAxis OfOptions(ChoiceColumn choice) => new([.. Chosen(choice)]);

    public bool Equals(CountAxis? other) =>
        ReferenceEquals(this, other) || (other is not null && hash == other.hash && Sets.SequenceEqual(other.Sets));

    public override bool Equals(object? obj) => Equals(obj as CountAxis);

    public override int GetHashCode() => hash;

    private static IEnumerable<CountedSet> Chosen(ChoiceColumn choice) =>
        choice.Options.Select((_, option) => CountedSet.Chosen(choice, option));
}
