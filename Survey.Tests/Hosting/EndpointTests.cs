using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Survey.Api.Access;

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
            "GET /shared/{link}",
            "GET /shared/{link}/figure/{file}",
            "GET /shared/{link}/profile/{country}",
            "GET /shared/{link}/report.{ending}",
            "GET /shared/{link}/{chapter}",
            "GET /sign-in",
            "GET /sign-in/{link}",
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
            "POST /sign-in",
            "POST /sign-in/{link}",
            "POST /sign-out",
            "POST /sign-out/everywhere",
            "PUT /api/v1/responses/{receipt}",
        ];

        Assert.Equal(open, Endpoints.Where(IsOpen).Select(Named).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Endpoints_NotOpenToAll_SayWhichRoleTheyNeed()
    {
        string[] closed =
        [
            "GET /api/v1/surveys/{id}/export.{format}: partner",
            "GET /api/v1/surveys/{id}/results/crosstab: partner",
            "GET /api/v1/surveys/{id}/results/gaps: partner",
            "GET /api/v1/surveys/{id}/results/report: partner",
            "GET /manage/{survey}/: researcher",
            "GET /results/{survey}/crosstab/table.{format}: partner",
            "GET /results/{survey}/crosstab: partner",
            "GET /results/{survey}/figure/{file}: partner",
            "GET /results/{survey}/profile/{country}: partner",
            "GET /results/{survey}/report.{ending}: partner",
            "GET /results/{survey}/{chapter}: partner",
            "GET /results/{survey}: partner",
            "GET /results: partner",
            "POST /manage/{survey}/links/{link}/revoke: researcher",
            "POST /manage/{survey}/links: researcher",
        ];

        Assert.Equal(
            closed,
            Endpoints
                .Where(endpoint => !IsOpen(endpoint))
                .Select(endpoint => $"{Named(endpoint)}: {Assert.Single(Roles(endpoint))}")
                .Order(StringComparer.Ordinal)
        );
        Assert.All(Endpoints.SelectMany(Roles), role => Assert.Contains(role, AccessRoles.All));
        Assert.DoesNotContain(Endpoints, endpoint => IsOpen(endpoint) && Roles(endpoint).Any());
    }

    [Theory]
    [InlineData(AccessRoles.Partner, AccessRoles.Partner, true)]
    [InlineData(AccessRoles.Partner, AccessRoles.Researcher, false)]
    [InlineData(AccessRoles.Partner, AccessRoles.Administrator, false)]
    [InlineData(AccessRoles.Researcher, AccessRoles.Partner, true)]
    [InlineData(AccessRoles.Researcher, AccessRoles.Researcher, true)]
    [InlineData(AccessRoles.Researcher, AccessRoles.Administrator, false)]
    [InlineData(AccessRoles.Administrator, AccessRoles.Partner, true)]
    [InlineData(AccessRoles.Administrator, AccessRoles.Researcher, true)]
    [InlineData(AccessRoles.Administrator, AccessRoles.Administrator, true)]
    public async Task Rule_OfARoute_LetsTheRoleAndThoseAboveIn(string own, string needed, bool isIn)
    {
        var key = new AccessKeyRow
        {
            Id = "a",
            Name = "a",
            Role = own,
            Created = default,
        };
        var rules = App.Services.GetRequiredService<IAuthorizationService>();

        var known = await rules.AuthorizeAsync(new ClaimsPrincipal(new KeyIdentity(key)), needed);
        var nobody = await rules.AuthorizeAsync(new ClaimsPrincipal(new ClaimsIdentity()), needed);

        Assert.Equal((isIn, false), (known.Succeeded, nobody.Succeeded));
    }

    [Fact]
    public async Task Route_ThatSaysNothing_AnswersNobody()
    {
        var rules = App.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        var fallback = (await rules.GetFallbackPolicyAsync())!;
        var silent = new DefaultHttpContext();
        silent.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/new"), 0, null, null));

        var ofRoute = await Allowed(fallback, silent);
        var ofNoRoute = await Allowed(fallback, new DefaultHttpContext());

        Assert.Equal((false, true), (ofRoute, ofNoRoute));
    }

    private async Task<bool> Allowed(AuthorizationPolicy policy, HttpContext asked) =>
        (
            await App
                .Services.GetRequiredService<IAuthorizationService>()
                .AuthorizeAsync(new ClaimsPrincipal(new ClaimsIdentity()), asked, policy)
        ).Succeeded;

    private static bool IsOpen(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static IEnumerable<string?> Roles(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(rule => rule.Policy);

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
