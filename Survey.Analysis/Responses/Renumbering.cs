namespace Survey.Analysis.Responses;

/// <summary>The respondents of a subset, numbered from 0 in their order.</summary>
internal sealed class Renumbering
{
    private readonly BitSet kept;
    private readonly int[] numbers;
    private readonly int count;
    private readonly Dictionary<BitSet, BitSet> done = new(ReferenceEqualityComparer.Instance);

    internal Renumbering(BitSet kept)
    {
        this.kept = kept;
        numbers = new int[kept.Length];
        foreach (var respondent in kept.Members())
        {
            numbers[respondent] = count++;
        }
    }

    internal int Of(int respondent) => numbers[respondent];

    /// <summary>The members that are kept, by their new numbers. Columns that share a set share the result.</summary>
    internal BitSet Of(BitSet set)
    {
        if (done.TryGetValue(set, out var known))
        {
            return known;
        }

        var words = new ulong[BitSet.WordsFor(count)];
        foreach (var respondent in set.And(kept).Members())
        {
            var number = numbers[respondent];
            words[number >> 6] |= 1UL << (number & 63);
        }

        return done[set] = new(words, count);
    }
}
