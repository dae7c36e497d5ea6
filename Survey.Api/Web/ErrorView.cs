namespace Survey.Api.Web;

/// <summary>An error page.</summary>
public sealed record ErrorView(Shell Shell, string Lead);
