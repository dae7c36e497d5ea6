namespace Survey.Api.Privacy;

/// <summary>A heading and what stands under it.</summary>
public sealed record StatementPart(string Heading, string Text);
