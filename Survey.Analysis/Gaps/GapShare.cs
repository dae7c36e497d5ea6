using Survey.Analysis.Figures;

namespace Survey.Analysis.Gaps;

/// <summary>How many of a base, and their share with its confidence interval.</summary>
/// <param name="Count">Respondents, unweighted.</param>
/// <param name="Base">Respondents that could have been counted, unweighted.</param>
/// <param name="Share">The (weighted) share.</param>
/// <param name="Interval">The interval of the share; null where the share has no value.</param>
public sealed record GapShare(int Count, int Base, Figure Share, Interval? Interval);
