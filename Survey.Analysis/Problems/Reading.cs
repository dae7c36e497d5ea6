namespace Survey.Analysis.Problems;

/// <summary>What was read from a file, or everything that its author must mend first.</summary>
/// <typeparam name="T">What the file describes.</typeparam>
/// <param name="Value">Null exactly when there are problems.</param>
/// <param name="Problems">In the order of the lines.</param>
public sealed record Reading<T>(T? Value, IReadOnlyList<Problem> Problems)
    where T : class
{
    /// <summary>What works and should be written otherwise.</summary>
    public IReadOnlyList<Problem> Warnings { get; init; } = [];
}
