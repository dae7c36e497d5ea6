namespace Survey.Analysis.Interchange.Wordings;

/// <summary>Words found in the cells of a column.</summary>
/// <param name="Text">As the file has them.</param>
/// <param name="Code">The option; null where they match none, and went to the text beside "other" or are at fault.</param>
/// <param name="Language">The language of the option's wording; null where it is the code itself.</param>
/// <param name="Count">In how many cells.</param>
public sealed record CellMatch(string Text, string? Code, string? Language, int Count);
