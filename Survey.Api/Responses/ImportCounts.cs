namespace Survey.Api.Responses;

/// <summary>What became of the rows of an imported file.</summary>
/// <param name="Stored">New responses.</param>
/// <param name="AlreadyStored">Responses that the survey has with the same answers, or that the file has twice.</param>
/// <param name="Updated">Responses that the survey had otherwise, and now has as in the file.</param>
/// <param name="Changed">Responses that the survey has otherwise, and keeps as they were.</param>
internal sealed record ImportCounts(int Stored, int AlreadyStored, int Updated, int Changed);
