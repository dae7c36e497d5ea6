namespace Survey.Analysis.Disclosure;

/// <summary>A count of respondents that a report publishes, or that readers can compute from what it publishes.</summary>
/// <param name="Key">What is counted.</param>
/// <param name="Value">How many, unweighted; not negative.</param>
internal sealed record CountCell(CellKey Key, long Value)
{
    /// <summary>
    /// Whether the report shows the number, or a percentage of a shown base that gives it back. A number that is not shown (those
    /// who did not choose an option, the rest outside a subset) still has to be safe from subtraction.
    /// </summary>
    public bool IsPublished { get; init; } = true;

    /// <summary>Whether a small value is sensitive. Counts of missing answers usually need no protection.</summary>
    public bool IsProtected { get; init; } = true;

    /// <summary>How many figures the tables show that are hidden with the number: itself, shares, differences.</summary>
    public int Figures { get; init; } = 1;
}
