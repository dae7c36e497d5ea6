namespace Survey.Analysis.Problems;

/// <summary>A file that an author wrote.</summary>
/// <param name="Name">As problems name it: a path, or the name of an upload.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Content);
