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
            .ProducesProblem(StatusCodes.Status404NotFound);
        return routes;
    }

    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Report(
        string id,
        HttpContext context,
        SurveyCatalogue catalogue,
        SurveyReports reports,
        CancellationToken cancel,
        string? lang = null,
        int? min = null
    )
    {
        var key = KeyIdentity.KeyOf(context);
        if (!key.Opens(id) || catalogue.FindAnswered(id) is not { } survey)
        {
            return ApiProblem.NotFound();
        }

        if (lang is not null && !survey.Questionnaire.Languages.Contains(lang))
        {
            return ResultsFaults.Language(survey);
        }

        if (!ResultsRules.CanChoose(min))
        {
            return ApiProblem.BadRequest("results/min", $"The smallest count to show is 0 to {ResultsRules.Largest}.");
        }

        var report = await reports.Of(survey, survey.Language(lang), ResultsRules.MinCell(key, survey, min), cancel);
        return Json(report);
    }

    private static FileContentHttpResult Json(Report report)
    {
        using var json = new MemoryStream();
        ReportJson.Write(report, json);
        return TaggedFile.Of(json.ToArray(), MediaTypeNames.Application.Json);
    }
}
