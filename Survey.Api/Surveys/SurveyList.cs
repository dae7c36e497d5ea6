namespace Survey.Api.Surveys;

/// <summary>The open surveys.</summary>
internal sealed record SurveyList(IReadOnlyList<SurveySummary> Surveys);
