using Survey.Api.Web;

namespace Survey.Api.Access;

/// <summary>Asks before a sign-in link is used, which works once.</summary>
/// <param name="Shell">Around it.</param>
/// <param name="Action">Where the button leads.</param>
public sealed record SignInLinkView(Shell Shell, string Action);
