namespace Survey.Api.Responses;

/// <summary>How many rows have something to erase.</summary>
/// <param name="Responses">Stored responses.</param>
/// <param name="Contacts">Contact details.</param>
/// <param name="Drafts">Open drafts.</param>
internal sealed record PurgeCounts(int Responses, int Contacts, int Drafts);
