namespace Survey.Analysis.Disclosure;

/// <summary>
/// What a reader who solves all published numbers for a small count may learn. Each level asks for what the one before it asks
/// for, and more. [lower, upper] is the feasible range of the count; with zeros sensitive, lower has to reach 0 at every level.
/// </summary>
internal enum Protection
{
    /// <summary>Not more than that the count is below k: lower ≤ 1 and upper ≥ k-1.</summary>
    SmallRange,

    /// <summary>Not even that the count is below k: lower ≤ 1 and upper ≥ k.</summary>
    Smallness,

    /// <summary>Nothing from 0 to k: lower = 0 and upper ≥ k, so that the range is never narrower than k.</summary>
    FullRange,
}
