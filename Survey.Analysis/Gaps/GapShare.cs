using Survey.Analysis.Figures;

namespace Survey.Analysis.Gaps;

/// <summary>
/// How many of a base, and their share with its confidence interval. Where the count is hidden, share and interval are too.
/// </summary>
/// <param name="Count">Respondents, unweighted.</param>
/// <param name="Base">Respondents that could have been counted, unweighted.</param>
/// <param name="Share">The (weighted) share.</param>
/// <param name="Interval">The interval of the share; null where the share has no value.</param>
public sealed record GapShare(Count Count, Count Base, Figure Share, Interval? Interval);
