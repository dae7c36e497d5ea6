using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Reports;
using Survey.Api.Access;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Results;

/// <summary>Results for other programs.</summary>
internal static class ResultsApi
{
    public static IEndpointRouteBuilder MapResultsApi(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGroup("/api/v1/surveys/{id}/results")
            .RequireAuthorization(AccessRoles.Partner)
            .WithTags("Results")
            .AddEndpointFilter<RouteGroupBuilder, NotedLooks>()
            .MapGet("/report", Report)
            .WithName("GetReport")
            .WithSummary(
                "The report as JSON; needs Authorization: Bearer KEY. Partners do not see counts below the plan's limit; researchers choose with min."
            )
            .Produces<object>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithRequestTimeout(ResultsDrawing.Longest);
        return routes;
    }

    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Report(
        string id,
        HttpContext context,
        SurveyCatalogue catalogue,
        ViewReader views,
        SurveyReports reports,
        [AsParameters] ViewRequest request,
        CancellationToken cancel
    )
    {
        var key = KeyIdentity.KeyOf(context);
        if (!key.Opens(id) || catalogue.FindAnswered(id) is not { } survey)
        {
            return ApiProblem.NotFound();
        }

        if (request.Lang is { } lang && !survey.Questionnaire.Languages.Contains(lang))
        {
            return ResultsFaults.Language(survey);
        }

        var scope = new ResultsScope(survey, Audience.Of(key, survey), $"/results/{survey.Id}");
        var (view, problem) = await views.Read(scope, request, survey.Language(request.Lang), cancel);
        return view is null
            ? ApiProblem.BadRequest(problem!.Code, problem.Text(survey.Questionnaire.Texts)) // one of the two
            : Json(await reports.Of(view, cancel));
    }

    private static FileContentHttpResult Json(Report report)
    {
        using var json = new MemoryStream();
        ReportJson.Write(report, json);
        return TaggedFile.Of(json.ToArray(), MediaTypeNames.Application.Json);
    }
}
