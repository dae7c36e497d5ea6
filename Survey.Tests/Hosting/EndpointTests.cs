using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Survey.Tests.Hosting;

public sealed class EndpointTests(AppOnSqlite shared) : SharedAppTests(shared)
{
    private IEnumerable<RouteEndpoint> Endpoints =>
        App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

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
            "GET /s/{survey}/resume/{secret}",
            "POST /api/v1/surveys/{id}/responses",
            "POST /i/{code}",
            "POST /r/{receipt}/edit",
            "POST /r/{receipt}/erase",
            "POST /s/{survey}/check",
            "POST /s/{survey}/continue",
            "POST /s/{survey}/later",
            "POST /s/{survey}/pages/{page}",
            "POST /s/{survey}/restart",
            "POST /s/{survey}/resume/{secret}",
            "POST /s/{survey}/start",
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
        using var response = await Client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(
            "default-src 'none'",
            response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
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
        using var response = await Client.GetAsync(path);

        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Cookies_OverHttps_AreHostBoundSecureAndHttpOnly()
    {
        using var other = new TemporaryFolder();
        await using var secure = await RunningApp.Start(other, settings: settings => settings with { IsSecure = true });
        using var plain = secure.Client();

        using var response = await plain.PostAsync("/s/digital-skills/start", content: null);

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-draft-digital-skills=", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.True(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Errors_ForPeople_ArePagesInTheirLanguage()
    {
        Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de,el;q=0.8");

        using var response = await Client.GetAsync("/nothing");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Αυτή η σελίδα δεν υπάρχει", page, StringComparison.Ordinal);
    }

    private static string Named(RouteEndpoint endpoint) =>
        $"{endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Single() ?? "ANY"} {endpoint.RoutePattern.RawText}";
}
