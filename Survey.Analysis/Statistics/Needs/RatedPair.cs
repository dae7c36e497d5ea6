using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Statistics.Needs;

/// <summary>
/// Respondents who gave the same two ratings: one respondent, or a cell of the cross-tab of desired by current level.
/// </summary>
/// <param name="Desired">The desired (or important, or required) level; null when not rated.</param>
/// <param name="Current">The current level (or competence), on the same scale; null when not rated.</param>
/// <param name="Respondents">How many they are, with their weights.</param>
internal readonly record struct RatedPair(double? Desired, double? Current, WeightedCount Respondents);
