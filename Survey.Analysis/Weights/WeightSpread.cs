using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Weights;

/// <summary>How uneven weights are, and what that costs in precision.</summary>
/// <param name="Smallest">The smallest weight above 0, as a multiple of the mean.</param>
/// <param name="Largest">The largest weight, as a multiple of the mean.</param>
/// <param name="Kish">Respondents with a weight above 0, effective base and design effect.</param>
public sealed record WeightSpread(double Smallest, double Largest, KishEffectiveBase.Result Kish);
