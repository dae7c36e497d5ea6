namespace Survey.Analysis.Disclosure;

/// <summary>What is shown as a whole, save for its hidden cells, or left out.</summary>
/// <param name="Name">What it is called in the report; empty for counts that stand in several tables.</param>
/// <param name="Parts">
/// Parts that can do without each other: one that cannot be protected is hidden, and the others are shown.
/// </param>
internal sealed record ProtectedTable(string Name, IReadOnlyList<TablePart> Parts)
{
    /// <summary>The share of its published counts, totals apart, that must remain; with less it is left out.</summary>
    public double LeastShown { get; init; }
}
