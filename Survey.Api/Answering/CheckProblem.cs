namespace Survey.Api.Answering;

/// <summary>A problem in the overview, and where it can be mended.</summary>
public sealed record CheckProblem(string Text, string Address);
