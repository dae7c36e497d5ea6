namespace Survey.Api.Web;

/// <summary>One problem of one answer.</summary>
/// <param name="Code">The rule; never changes.</param>
/// <param name="Message">What to do, in the respondent's language.</param>
internal sealed record ApiError(string Code, string Message);
