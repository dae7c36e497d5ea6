namespace Survey.Analysis.Problems;

/// <summary>Where in a file a problem is.</summary>
/// <param name="Line">From 1; 0 where the problem belongs to the file as a whole.</param>
/// <param name="Name">A JSON pointer, or a row and column; empty for the whole file.</param>
internal sealed record ProblemPlace(int Line, string Name = "")
{
    /// <summary>How the message names the place; empty where the message needs none.</summary>
    public string Shown { get; init; } = Name;
}
