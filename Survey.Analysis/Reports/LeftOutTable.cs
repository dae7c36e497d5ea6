namespace Survey.Analysis.Reports;

/// <summary>A table of the plan that a protected report does not show.</summary>
/// <param name="Name">Stable for scripts, such as <c>x_ownership_by_country</c>.</param>
/// <param name="Title">The question or statement that it would answer.</param>
/// <param name="Reason">Why it is left out.</param>
public sealed record LeftOutTable(string Name, string Title, string Reason);
