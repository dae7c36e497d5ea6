using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>Whether the process runs, and whether it can take answers.</summary>
internal static class HealthApi
{
    private const double LeastFreeShare = 0.05;

    private static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(2);

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
        Database database,
        IHostApplicationLifetime lifetime
    ) =>
        !lifetime.ApplicationStopping.IsCancellationRequested && HasRoom(database.Dialect.Folder) && await CanWrite(database)
            ? TypedResults.Ok(new Health("ready"))
            : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);

    private static bool HasRoom(string? folder)
    {
        if (folder is null)
        {
            return true;
        }

        var drive = new DriveInfo(folder);
        return drive.TotalSize == 0 || drive.AvailableFreeSpace >= drive.TotalSize * LeastFreeShare;
    }

    private static async Task<bool> CanWrite(Database database)
    {
        try
        {
            return await database.Write(_ => true).WaitAsync(LongestWrite);
        }
        catch (Exception exception) when (exception is TimeoutException or DatabaseUnavailableException)
        {
            return false;
        }
    }
}
