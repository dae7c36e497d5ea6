namespace Survey.Api.Upkeep;

/// <summary>A heading of the record of processing activities, and its text.</summary>
/// <param name="Id">The same in every language.</param>
/// <param name="Heading">In the record's language.</param>
/// <param name="Lines">One sentence per line.</param>
internal sealed record RecordPart(string Id, string Heading, IReadOnlyList<string> Lines);
