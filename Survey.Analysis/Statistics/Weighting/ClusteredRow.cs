namespace Survey.Analysis.Statistics.Weighting;

/// <summary>One respondent of a <see cref="ClusteredCrossTab"/>.</summary>
/// <param name="Row">Code of the row.</param>
/// <param name="Column">Code of the column.</param>
/// <param name="Weight">Sampling weight; 0 leaves the respondent out.</param>
/// <param name="Cluster">Whom the respondent belongs with, such as the museum.</param>
internal readonly record struct ClusteredRow(int Row, int Column, double Weight, int Cluster);
