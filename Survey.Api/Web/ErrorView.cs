namespace Survey.Api.Web;

/// <summary>An error page.</summary>
/// <param name="Shell">Its frame.</param>
/// <param name="Lead">What happened, and what to do.</param>
/// <param name="Kept">What can be sent again.</param>
public sealed record ErrorView(Shell Shell, Said Lead, KeptForm? Kept = null);
