using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>A problem in the overview, and where to correct it.</summary>
/// <param name="Subject">The question.</param>
/// <param name="Text">What is wrong with its answer.</param>
/// <param name="Page">The name of the page.</param>
/// <param name="Field">The id of the first control to look at.</param>
public sealed record CheckProblem(string Subject, Said Text, string Page, string Field);
