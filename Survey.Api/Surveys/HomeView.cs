using Survey.Api.Web;

namespace Survey.Api.Surveys;

/// <summary>The list of open surveys.</summary>
public sealed record HomeView(Shell Shell, IReadOnlyList<OpenSurvey> Surveys);
