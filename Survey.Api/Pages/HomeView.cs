using Survey.Api.Surveys;

namespace Survey.Api.Pages;

/// <summary>The list of open surveys.</summary>
public sealed record HomeView(Shell Shell, IReadOnlyList<OpenSurvey> Surveys);
