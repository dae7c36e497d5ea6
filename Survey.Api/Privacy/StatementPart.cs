namespace Survey.Api.Privacy;

/// <summary>A heading and its text.</summary>
public sealed record StatementPart(string Heading, string Text);
