using Survey.Api.Web;

namespace Survey.Api.Privacy;

/// <summary>A public statement.</summary>
/// <param name="Shell">The page's frame.</param>
/// <param name="Heading">Its title.</param>
/// <param name="Statement">Its text.</param>
/// <param name="Version">The version; null where there are none.</param>
public sealed record StatementView(Shell Shell, Said Heading, Statement Statement, Said? Version);
