namespace Survey.Api.Upkeep;

/// <summary>A heading of the record of processing activities, and what stands under it.</summary>
/// <param name="Id">The same in every language.</param>
/// <param name="Heading">In the record's language.</param>
/// <param name="Lines">A sentence each.</param>
internal sealed record RecordPart(string Id, string Heading, IReadOnlyList<string> Lines);
