using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Reports;
using Survey.Api.Results;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Asking;

/// <summary>The report in the view that a program asks for.</summary>
internal static class AskedReports
{
    /// <returns>The report, or why there is none.</returns>
    public static async Task<(Report? Report, ProblemHttpResult? Problem)> Of(
        ProgramsPlace place,
        OpenSurvey survey,
        ViewRequest request,
        CancellationToken cancel
    )
    {
        if (request.Lang is { } lang && !survey.Questionnaire.Languages.Contains(lang))
        {
            return (null, ResultsFaults.Language(survey));
        }

        var scope = new ResultsScope(survey, Audience.Of(place.Key, survey), $"/results/{survey.Id}");
        var (view, problem) = await place.Views.Read(scope, request, survey.Language(request.Lang), cancel);
        return view is null
            ? (null, ApiProblem.BadRequest(problem!.Code, problem.Text(survey.Questionnaire.Texts))) // one of the two
            : (await place.Reports.Of(view, cancel), null);
    }
}
