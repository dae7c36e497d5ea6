namespace Survey.Api.Answering;

/// <summary>A problem in the overview, and the address at which to correct it.</summary>
public sealed record CheckProblem(string Text, string Address);
