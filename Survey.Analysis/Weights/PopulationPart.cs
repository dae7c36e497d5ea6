namespace Survey.Analysis.Weights;

/// <summary>One answer in the population.</summary>
/// <param name="Code">The option's code.</param>
/// <param name="Share">Of the population, from 0 to 1.</param>
/// <param name="Line">Where it stands in the file, from 1; 0 where there is no file.</param>
public sealed record PopulationPart(string Code, double Share, int Line);
