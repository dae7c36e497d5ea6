namespace Survey.Analysis.Weights;

/// <summary>What is known of the population that the respondents stand for.</summary>
/// <param name="File">Where it was read from, for messages.</param>
/// <param name="Margins">A margin a question, in the order of the file.</param>
public sealed record Population(string File, IReadOnlyList<PopulationMargin> Margins);
