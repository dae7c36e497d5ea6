namespace Survey.Analysis.Weights;

/// <summary>How the population divides over the answers to one question.</summary>
/// <param name="Variable">A single choice or a row of a matrix.</param>
/// <param name="Parts">In the order of the file; their shares add up to 1.</param>
public sealed record PopulationMargin(string Variable, IReadOnlyList<PopulationPart> Parts);
