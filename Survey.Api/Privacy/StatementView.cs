using Survey.Api.Web;

namespace Survey.Api.Privacy;

/// <summary>A statement to the public.</summary>
/// <param name="Shell">Around it.</param>
/// <param name="Heading">What it is.</param>
/// <param name="Statement">Its text.</param>
/// <param name="Version">Which one it is; null where there are no versions.</param>
public sealed record StatementView(Shell Shell, string Heading, Statement Statement, string? Version);
