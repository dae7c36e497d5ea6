using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Access;
using Survey.Api.Results;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Asking;

/// <summary>Cross-tabs for other programs.</summary>
internal static class CrossTabApi
{
    public static IEndpointRouteBuilder MapCrossTabApi(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGroup("/api/v1/surveys/{id}/results")
            .RequireAuthorization(AccessRoles.Partner)
            .WithTags("Results")
            .AddEndpointFilter<RouteGroupBuilder, NotedLooks>()
            .MapGet("/crosstab", CrossTab)
            .WithName("GetCrossTab")
            .WithSummary(
                "Cross-tabs with bases, shares, letters and tests. Several rows or columns make several tables, columns may be nested (country>size)."
            )
            .Produces<object>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);
        return routes;
    }

    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> CrossTab(
        string id,
        [AsParameters] CrossTabQuery query,
        HttpContext context,
        SurveyCatalogue catalogue,
        CrossTabAsking asking,
        CancellationToken cancel
    )
    {
        var key = KeyIdentity.KeyOf(context);
        if (!key.Opens(id) || catalogue.FindAnswered(id) is not { } survey)
        {
            return ApiProblem.NotFound();
        }

        if (query.Language is { } language && !survey.Questionnaire.Languages.Contains(language))
        {
            return ResultsFaults.Language(survey);
        }

        var outcome = await asking.Of(key, survey, query, survey.Language(query.Language), cancel);
        if (!outcome.IsSound)
        {
            return ApiProblem.BadRequest(outcome.Fault.Code, outcome.Fault.Text(survey.Questionnaire.Texts));
        }

        using var json = new MemoryStream();
        outcome.Tables.WriteJson(json);
        return TaggedFile.Of(json.ToArray(), MediaTypeNames.Application.Json);
    }
}
