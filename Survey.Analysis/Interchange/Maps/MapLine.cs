namespace Survey.Analysis.Interchange.Maps;

/// <summary>A line of a map.</summary>
internal sealed record MapLine(int Line, string Column, string Question, string Part, string Words, string Code);
