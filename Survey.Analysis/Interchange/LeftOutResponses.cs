namespace Survey.Analysis.Interchange;

/// <summary>Responses of a file that were not handed on, though nothing in them is at fault.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Rows">As a spreadsheet numbers them.</param>
public sealed record LeftOutResponses(LeavingOut Reason, IReadOnlyList<int> Rows);
