using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Reports;
using Survey.Api.Access;
using Survey.Api.Results;
using Survey.Api.Web;

namespace Survey.Api.Asking;

/// <summary>The gaps between the skills that there are and that are wanted, for other programs.</summary>
internal static class GapsApi
{
    public static IEndpointRouteBuilder MapGapsApi(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGroup("/api/v1/surveys/{id}/results")
            .RequireAuthorization(AccessRoles.Partner)
            .WithTags("Results")
            .AddEndpointFilter<RouteGroupBuilder, NotedLooks>()
            .MapGet("/gaps", Gaps)
            .WithName("GetGaps")
            .WithSummary(
                "The skills with the shares of those who cannot and who want more, their scores and ranks; also by group."
            )
            .Produces<object>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);
        return routes;
    }

    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Gaps(
        string id,
        [AsParameters] ProgramsPlace place,
        [AsParameters] ViewRequest request,
        CancellationToken cancel
    )
    {
        if (place.Find(id) is not { } survey)
        {
            return ApiProblem.NotFound();
        }

        var (report, problem) = await AskedReports.Of(place, survey, request, cancel);
        if (report is null)
        {
            return problem!; // one of the two
        }

        using var json = new MemoryStream();
        return ReportJson.WriteGaps(report, json)
            ? TaggedFile.Of(json.ToArray(), MediaTypeNames.Application.Json)
            : ApiProblem.NotFound();
    }
}
