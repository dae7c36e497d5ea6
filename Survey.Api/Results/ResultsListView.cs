using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Results;

/// <summary>The surveys whose results somebody may see.</summary>
/// <param name="Shell">Around it.</param>
/// <param name="Name">Whose key it is.</param>
/// <param name="Surveys">Each with the number of its responses.</param>
public sealed record ResultsListView(Shell Shell, string Name, IReadOnlyList<(OpenSurvey Survey, long Responses)> Surveys);
