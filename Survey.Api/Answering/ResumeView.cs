using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>Asks before a resume link is used, which works once.</summary>
/// <param name="Shell">Around it.</param>
/// <param name="Action">Where the button leads.</param>
public sealed record ResumeView(Shell Shell, string Action);
