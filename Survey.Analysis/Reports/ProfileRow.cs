using Survey.Analysis.Gaps;

namespace Survey.Analysis.Reports;

/// <summary>
/// A row of the profiles: one quantity, of which each group has a value in its column. So it is the row that says when a figure
/// is hidden.
/// </summary>
internal sealed record ProfileRow
{
    public required string Code { get; init; }

    public required string Label { get; init; }

    public required Measure Measure { get; init; }

    public required Func<GroupGaps, Cell> Value { get; init; }

    /// <summary>Whether a count of the group that the value derives from is hidden.</summary>
    public required HidingRule<GroupGaps> HiddenWhen { get; init; }
}
