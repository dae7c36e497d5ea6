namespace Survey.Analysis.Disclosure;

/// <summary>Which counts are too small to show, and how well they are hidden.</summary>
internal sealed record SuppressionRule
{
    /// <param name="minCell">k, the smallest count that is shown. 0 hides nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The smallest count is negative.</exception>
    public SuppressionRule(int minCell)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minCell);
        MinCell = minCell;
    }

    /// <summary>k: a count is sensitive when 0 &lt; count &lt; k.</summary>
    public int MinCell { get; }

    /// <summary>Whether a count of 0 is sensitive too, so that a hidden cell does not say that somebody is in it.</summary>
    public bool ZerosAreSensitive { get; init; }

    /// <summary>
    /// Whether a count is hidden as well when the rest of its total (whole - part) is sensitive: "22 of 24" reveals the
    /// other 2.
    /// </summary>
    public bool ComplementsAreSensitive { get; init; }

    /// <summary>How much of the range of a sensitive count has to stay open.</summary>
    public Protection Protection { get; init; } = Protection.FullRange;

    public bool IsSensitive(long count) => count < MinCell && (count > 0 || (ZerosAreSensitive && count == 0));

    /// <summary>Whether a reader who knows that a sensitive count lies in the range knows no more than the rule allows.</summary>
    public bool Accepts(FeasibleRange range) => range.Covers(Low, High);

    /// <summary>The value that the range of a sensitive count has to reach below.</summary>
    internal int Low => ZerosAreSensitive || Protection == Protection.FullRange ? 0 : 1;

    /// <summary>The value that the range of a sensitive count has to reach above.</summary>
    internal int High => Protection == Protection.SmallRange ? MinCell - 1 : MinCell;
}
