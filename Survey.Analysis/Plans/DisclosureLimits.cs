namespace Survey.Analysis.Plans;

/// <summary>The smallest count that a published cell may show, so that nobody is recognised.</summary>
/// <param name="Public">For everybody; at least 1.</param>
/// <param name="Partner">For partners; at least 1 and not above <paramref name="Public"/>.</param>
/// <param name="PublicResults">Whether everybody may see results at all.</param>
public sealed record DisclosureLimits(int Public, int Partner, bool PublicResults)
{
    /// <summary>Two thirds.</summary>
    internal const int DefaultLeastShown = 67;

    /// <summary>Whether counts are too small to be shown to somebody.</summary>
    public bool HidesCounts => Public > 1 || Partner > 1;

    /// <summary>What a protected report does with groups that are too small to be broken down by.</summary>
    public SmallGroups SmallGroups { get; init; }

    /// <summary>
    /// The share of the counts of a breakdown, in per cent, that a protected report must be able to show; with less it is left
    /// out, since it would say little but how small its groups are.
    /// </summary>
    public int LeastShown { get; init; } = DefaultLeastShown;

    /// <summary>Whether a protected report shows counts of 0.</summary>
    public bool ZerosShown { get; init; }
}
