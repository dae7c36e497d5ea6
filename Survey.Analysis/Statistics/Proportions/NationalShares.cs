namespace Survey.Analysis.Statistics.Proportions;

/// <summary>Checks counts against the national shares of the same categories.</summary>
internal static class NationalShares
{
    /// <summary>Published percentages are rounded: four categories of one decimal can miss 100 % by 0.2 points.</summary>
    private const double SumTolerance = 0.005;

    /// <exception cref="ArgumentException">
    /// Fewer than two categories, another number of shares than of counts, a negative count, a share outside 0 to 1, or shares
    /// that do not sum to 1.
    /// </exception>
    public static void Check(IReadOnlyList<long> counts, IReadOnlyList<double> shares)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(counts.Count, 2, nameof(counts));
        if (counts.Count != shares.Count)
        {
            throw new ArgumentException(
                $"{counts.Count} counts want as many national shares, not {shares.Count}.",
                nameof(shares)
            );
        }

        if (counts.Any(count => count < 0))
        {
            throw new ArgumentException("A count is at least 0.", nameof(counts));
        }

        if (!shares.All(share => share is >= 0 and <= 1) || Math.Abs(shares.Sum() - 1) > SumTolerance)
        {
            throw new ArgumentException("National shares lie between 0 and 1 and sum to 1.", nameof(shares));
        }
    }

    /// <summary>Whether a category holds answers that, by the national shares, cannot exist.</summary>
    public static bool AreContradicted(IReadOnlyList<long> counts, IReadOnlyList<double> shares) =>
        counts.Where((count, i) => count > 0 && shares[i] == 0).Any();
}
