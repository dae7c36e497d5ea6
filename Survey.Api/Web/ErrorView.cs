namespace Survey.Api.Web;

/// <summary>What an error page says.</summary>
public sealed record ErrorView(Shell Shell, string Lead);
