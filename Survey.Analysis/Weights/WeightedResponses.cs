using Survey.Analysis.Responses;

namespace Survey.Analysis.Weights;

/// <summary>Respondents with their weights, and where these come from.</summary>
/// <param name="Responses">The respondents; without weights where all count the same.</param>
/// <param name="Weighting">Null where no weights came with the answers and none were asked for.</param>
public sealed record WeightedResponses(ResponseSet Responses, SurveyWeighting? Weighting);
