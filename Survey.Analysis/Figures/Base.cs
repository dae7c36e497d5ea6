namespace Survey.Analysis.Figures;

/// <summary>The respondents that a share is a part of: which ones, and how many.</summary>
/// <param name="Kind">Which respondents count.</param>
/// <param name="Count">How many they are, unweighted.</param>
internal readonly record struct Base(BaseKind Kind, int Count);
