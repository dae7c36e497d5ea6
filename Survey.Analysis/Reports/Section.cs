namespace Survey.Analysis.Reports;

/// <summary>A chapter of the report: one sheet of the workbook, one part of the page.</summary>
/// <param name="Id">Stable for scripts, such as <c>profile</c>.</param>
/// <param name="Sheet">The fixed English name of the sheet.</param>
/// <param name="Title">The chapter's title.</param>
/// <param name="Intro">What the chapter shows; null where the plan says nothing.</param>
/// <param name="Tables">In the order of the plan.</param>
public sealed record Section(string Id, string Sheet, string Title, string? Intro, IReadOnlyList<ReportTable> Tables)
{
    /// <summary>What the figures say in words, the weightiest first.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The tables that a protected report does not show.</summary>
    public IReadOnlyList<LeftOutTable> LeftOut { get; init; } = [];
}
