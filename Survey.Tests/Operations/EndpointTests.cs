using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Survey.Tests.Operations;

public sealed class EndpointTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private RunningApp app = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.Start(folder);
        client = app.Client();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        folder.Dispose();
    }

    private IEnumerable<RouteEndpoint> Endpoints =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [Fact]
    public void Endpoints_OpenToAll_AreTheseAndNoOthers()
    {
        string[] open =
        [
            "DELETE /api/v1/responses/{receipt}",
            "GET /",
            "GET /accessibility",
            "GET /api/v1/privacy",
            "GET /api/v1/responses/{receipt}",
            "GET /api/v1/surveys/",
            "GET /api/v1/surveys/{id}",
            "GET /health/live",
            "GET /health/ready",
            "GET /i/{code}",
            "GET /openapi/{documentName}.json",
            "GET /privacy",
            "GET /privacy/{hash}",
            "GET /r/erased",
            "GET /r/{receipt}",
            "GET /r/{receipt}/answers",
            "GET /r/{receipt}/answers.json",
            "GET /r/{receipt}/erase",
            "GET /r/{receipt}/report",
            "GET /s/{survey}",
            "GET /s/{survey}/check",
            "GET /s/{survey}/closed",
            "GET /s/{survey}/later",
            "GET /s/{survey}/pages/{page}",
            "GET /s/{survey}/resume/{token}",
            "POST /api/v1/surveys/{id}/responses",
            "POST /i/{code}",
            "POST /r/{receipt}/edit",
            "POST /r/{receipt}/erase",
            "POST /s/{survey}/check",
            "POST /s/{survey}/pages/{page}",
            "POST /s/{survey}/restart",
            "PUT /api/v1/responses/{receipt}",
        ];

        Assert.Equal(open, Endpoints.Select(Named).Order(StringComparer.Ordinal));
        Assert.All(Endpoints, endpoint => Assert.NotNull(endpoint.Metadata.GetMetadata<IAllowAnonymous>()));
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/s/digital-skills", HttpStatusCode.OK)]
    [InlineData("/survey.css", HttpStatusCode.OK)]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    [InlineData("/r/unknown", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/surveys", HttpStatusCode.OK)]
    [InlineData("/api/v1/responses/unknown", HttpStatusCode.NotFound)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/openapi/v1.json", HttpStatusCode.OK)]
    public async Task Answers_OfEveryKind_CarryTheSecurityHeaders(string path, HttpStatusCode status)
    {
        using var response = await client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", response.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(response.Headers.Contains("Server"));
        Assert.Equal(path != "/survey.css", response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/s/digital-skills")]
    public async Task FirstPages_SetNoCookie(string path)
    {
        using var response = await client.GetAsync(path);

        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Errors_ForPeople_ArePagesInTheirLanguage()
    {
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de,el;q=0.8");

        using var response = await client.GetAsync("/nothing");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Αυτή η σελίδα δεν υπάρχει", page, StringComparison.Ordinal);
    }

    private static string Named(RouteEndpoint endpoint) =>
        $"{endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Single() ?? "ANY"} {endpoint.RoutePattern.RawText}";
}
