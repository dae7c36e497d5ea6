using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Results;

/// <summary>The error responses that all result routes of the API share.</summary>
internal static class ResultsFaults
{
    public static ProblemHttpResult Language(OpenSurvey survey) =>
        ApiProblem.BadRequest(
            "surveys/unknown-language",
            $"This survey is in {string.Join(", ", survey.Questionnaire.Languages)}."
        );
}
