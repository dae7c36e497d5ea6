namespace Survey.Analysis.Disclosure;

/// <summary>
/// The values that a count can take in the eyes of a reader: minimum and maximum over all non-negative solutions that agree with
/// everything published, rounded inwards to whole numbers. Both limits belong to it.
/// </summary>
/// <param name="Lower">The smallest possible count.</param>
/// <param name="Upper">The largest possible count; null when nothing published limits it.</param>
internal readonly record struct FeasibleRange(long Lower, long? Upper)
{
    /// <summary>Whether readers can derive the count: only one value is left.</summary>
    public bool IsExact => Upper == Lower;

    public bool Covers(long low, long high) => Lower <= low && (Upper is null || Upper >= high);
}
