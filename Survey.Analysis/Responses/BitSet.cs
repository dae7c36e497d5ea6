using System.Numerics;

namespace Survey.Analysis.Responses;

/// <summary>One bit a respondent: bit i belongs to respondent i. Immutable; bits beyond <see cref="Length"/> are 0.</summary>
public sealed class BitSet
{
    private const int Word = 64;
    private readonly ulong[] words;

    internal BitSet(ulong[] words, int length)
    {
        this.words = words;
        Length = length;
    }

    /// <summary>The number of respondents, in or out of the set.</summary>
    public int Length { get; }

    internal ReadOnlySpan<ulong> Words => words;

    public bool this[int index] => (words[index / Word] >> (index % Word) & 1) != 0;

    public static BitSet None(int length) => new(new ulong[WordsFor(length)], length);

    public static BitSet All(int length)
    {
        var words = new ulong[WordsFor(length)];
        Array.Fill(words, ulong.MaxValue);
        if (length % Word != 0)
        {
            words[^1] = (1UL << (length % Word)) - 1;
        }

        return new(words, length);
    }

    public static BitSet Of(IReadOnlyList<bool> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var words = new ulong[WordsFor(members.Count)];
        for (var i = 0; i < members.Count; i++)
        {
            words[i / Word] |= members[i] ? 1UL << (i % Word) : 0;
        }

        return new(words, members.Count);
    }

    /// <summary>How many respondents are in the set.</summary>
    public int Count()
    {
        var count = 0;
        foreach (var word in words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>How many respondents are in both sets, without building the intersection.</summary>
    public int CountAnd(BitSet other)
    {
        var others = Matching(other).words;
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            count += BitOperations.PopCount(words[i] & others[i]);
        }

        return count;
    }

    /// <summary>The sum of the weights of the respondents in the set.</summary>
    /// <param name="weights">A weight a respondent.</param>
    public double Sum(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var index in Members())
        {
            sum += weights[index];
        }

        return sum;
    }

    public BitSet And(BitSet other) => Combine(Matching(other), static (a, b) => a & b);

    public BitSet AndNot(BitSet other) => Combine(Matching(other), static (a, b) => a & ~b);

    public BitSet Or(BitSet other) => Combine(Matching(other), static (a, b) => a | b);

    /// <summary>The positions of the respondents in the set, in ascending order.</summary>
    public MemberEnumerator Members() => new(words);

    internal static int WordsFor(int length) => (length + Word - 1) / Word;

    private BitSet Combine(BitSet other, Func<ulong, ulong, ulong> operation)
    {
        var result = new ulong[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            result[i] = operation(words[i], other.words[i]);
        }

        return new(result, Length);
    }

    private BitSet Matching(BitSet other) =>
        other.Length == Length
            ? other
            : throw new ArgumentException(
                $"Both sets must be of the same respondents: {Length} and {other.Length}.",
                nameof(other)
            );

    /// <summary>Walks the members without allocating.</summary>
    public ref struct MemberEnumerator(ReadOnlySpan<ulong> words)
    {
        private readonly ReadOnlySpan<ulong> words = words;
        private int word = -1;
        private ulong rest;

        public readonly int Current => (word * Word) + BitOperations.TrailingZeroCount(rest);

        public readonly MemberEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            rest &= rest - 1;
            while (rest == 0)
            {
                if (++word >= words.Length)
                {
                    return false;
                }

                rest = words[word];
            }

            return true;
        }
    }
}
