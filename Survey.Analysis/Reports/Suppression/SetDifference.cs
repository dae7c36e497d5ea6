namespace Survey.Analysis.Reports.Suppression;

/// <summary>Those in a counted set and not in another that lies within it: the count is the difference of two counts.</summary>
/// <param name="Of">The place of the set among the counted ones.</param>
/// <param name="Without">The place of the other; null takes nobody away.</param>
internal readonly record struct SetDifference(int Of, int? Without = null)
{
    /// <param name="counts">A count for each set.</param>
    public long Count(IReadOnlyList<long> counts) => counts[Of] - (Without is { } without ? counts[without] : 0);
}
