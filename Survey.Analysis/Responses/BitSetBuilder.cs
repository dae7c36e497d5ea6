namespace Survey.Analysis.Responses;

/// <summary>Collects the members of a <see cref="BitSet"/> while the number of respondents is not known yet.</summary>
internal sealed class BitSetBuilder
{
    private ulong[] words = [];

    internal void Add(int respondent)
    {
        var word = respondent >> 6;
        if (word >= words.Length)
        {
            Array.Resize(ref words, Math.Max(word + 1, Math.Max(4, words.Length * 2)));
        }

        words[word] |= 1UL << (respondent & 63);
    }

    internal void Remove(int respondent)
    {
        var word = respondent >> 6;
        if (word < words.Length)
        {
            words[word] &= ~(1UL << (respondent & 63));
        }
    }

    /// <summary>The members so far, of that many respondents. The builder can go on afterwards.</summary>
    internal BitSet Build(int respondents)
    {
        var copy = new ulong[BitSet.WordsFor(respondents)];
        words.AsSpan(0, Math.Min(words.Length, copy.Length)).CopyTo(copy);
        return new(copy, respondents);
    }
}
