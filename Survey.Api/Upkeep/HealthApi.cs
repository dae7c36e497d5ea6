using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Answering;
using Survey.Api.Surveys;

namespace Survey.Api.Upkeep;

/// <summary>Whether the process runs, and whether it can take answers.</summary>
internal static class HealthApi
{
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/health").AllowAnonymous().WithTags("Operations");
        group.MapGet("/live", () => TypedResults.Ok(new Health("live"))).WithSummary("The process is running.");
        group
            .MapGet("/ready", Ready)
            .WithSummary("The database takes writes, and its disk has at least 5% free.")
            .Produces(StatusCodes.Status503ServiceUnavailable);
        return routes;
    }

    internal static async Task<Results<Ok<Health>, StatusCodeHttpResult>> Ready(
        Readiness readiness,
        DraftBudget drafts,
        SurveyCatalogue catalogue,
        IHostApplicationLifetime lifetime,
        CancellationToken cancel
    ) =>
        !lifetime.ApplicationStopping.IsCancellationRequested && await readiness.IsReady()
            ? TypedResults.Ok(new Health("ready", await drafts.IsFull(cancel) ? "full" : null, Health.FaultsOf(catalogue)))
            : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
}
