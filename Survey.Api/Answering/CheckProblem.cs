namespace Survey.Api.Answering;

/// <summary>A problem in the overview, and where to correct it.</summary>
/// <param name="Text">What is wrong.</param>
/// <param name="Page">The name of the page.</param>
/// <param name="Field">The id of the first control to look at.</param>
public sealed record CheckProblem(string Text, string Page, string Field);
