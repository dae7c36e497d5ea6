using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Survey.Benchmarks;

/// <summary>
/// The simplest API that could answer a submission: it parses the JSON and stores nothing. A baseline for the real one.
/// </summary>
internal static class BareApi
{
    public static async Task Run(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapPost("/api/v1/surveys/{id}/responses", (string id, JsonElement body) =>
            TypedResults.Created($"/{id}", body.GetProperty("language").GetString())
        );
        await app.RunAsync(address);
    }
}
