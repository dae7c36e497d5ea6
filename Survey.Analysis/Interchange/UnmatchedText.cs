namespace Survey.Analysis.Interchange;

/// <summary>Words that match no option.</summary>
/// <param name="Text">As the file has them.</param>
/// <param name="Count">In how many cells.</param>
/// <param name="Nearest">The option that they resemble; null where they resemble none.</param>
public sealed record UnmatchedText(string Text, int Count, string? Nearest)
{
    /// <summary>Whether they are rather a reworded option than somebody's own words: they repeat, or resemble one.</summary>
    public bool IsSuspicious => Count > 1 || Nearest is not null;
}
