using Survey.Analysis.Figures;

namespace Survey.Analysis.Gaps;

/// <summary>How many of a base, and their share with its confidence interval.</summary>
/// <param name="Count">Respondents, unweighted.</param>
/// <param name="Base">Respondents that could have been counted, unweighted.</param>
/// <param name="Share">The (weighted) share.</param>
/// <param name="Interval">The interval of the share; null where the share has no value.</param>
public sealed record GapShare(int Count, int Base, Figure Share, Interval? Interval)
{
    /// <summary>Whether the count may not be told; it is 0 then, and the share has no value.</summary>
    public bool IsHidden => Share.Reason?.Kind == ReasonKind.Hidden;

    /// <summary>Whether the base may not be told either; it is 0 then.</summary>
    public bool IsBaseHidden { get; init; }
}
