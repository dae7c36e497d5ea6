namespace Survey.Analysis.Reports;

/// <summary>A sentence on what the figures show. Every number in it stands in the table that it is read off.</summary>
/// <param name="Text">The sentence, in the report's language.</param>
/// <param name="Table">The name of that table, such as <c>t_digital_gap</c>.</param>
public sealed record Finding(string Text, string Table)
{
    /// <summary>Its place in the summary that the plan gives it, from 1; null where it gives none.</summary>
    internal int? Place { get; init; }
}
