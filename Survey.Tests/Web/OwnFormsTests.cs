using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Survey.Api.Answering;
using Survey.Tests.Answering;

namespace Survey.Tests.Web;

/// <summary>Forms from this site's pages are accepted, and forms from other sites are refused.</summary>
public sealed class OwnFormsTests(AppOnSqlite plain, PublicApp behindProxy) : IClassFixture<AppOnSqlite>, IClassFixture<PublicApp>
{
    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "nonsense")]
    public async Task EveryForm_OfAnotherSite_IsRefused(string header, string value)
    {
        using var client = plain.App.Client();
        var forms = plain
            .App.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(path => !path.StartsWith("/api/", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(forms);
        foreach (var form in forms)
        {
            using var request = Form(form.Replace("{survey}", "digital-skills", StringComparison.Ordinal));
            request.Headers.Add(header, value);
            using var response = await client.SendAsync(request);
            var isSentToSignIn =
                response.Headers.Location?.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal) == true;
            Assert.True(
                response.StatusCode == HttpStatusCode.BadRequest || isSentToSignIn,
                $"{form}: {response.StatusCode} {response.Headers.Location}"
            );
            Assert.False(response.Headers.Contains("Set-Cookie"), form);
        }
    }

    [Theory]
    [InlineData(null, null, true)] // an old browser that sends neither header: accepted
    [InlineData("own", null, true)]
    [InlineData("own", "same-origin", true)]
    [InlineData(null, "same-origin", true)]
    [InlineData(null, "none", true)]
    [InlineData("own", "cross-site", false)]
    [InlineData("http://evil.example", "same-origin", false)]
    [InlineData("own, http://evil.example", null, false)]
    [InlineData("own.evil.example", null, false)]
    public async Task Form_IsKept_OnlyFromHere(string? origin, string? site, bool isTaken)
    {
        Assert.Equal(
            isTaken,
            await IsKept(
                plain.App,
                origin?.Replace("own", plain.App.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal),
                site
            )
        );
    }

    [Theory]
    [InlineData(PublicApp.Address, true)]
    [InlineData(PublicApp.Address + ":443", true)]
    [InlineData("http://survey.example.org", false)]
    [InlineData("https://example.org", false)]
    [InlineData("http://localhost:5080", false)]
    public async Task Form_BehindAProxy_IsComparedWithThePublicAddress(string origin, bool isTaken) =>
        Assert.Equal(isTaken, await IsKept(behindProxy.App, origin, site: null));

    /// <summary>Whether a page submitted with these headers was stored.</summary>
    private static async Task<bool> IsKept(RunningApp app, string? origin, string? site)
    {
        using var client = app.Client();
        var token = await app.Draft();
        using var request = Form(
            "/s/digital-skills/pages/profile",
            ("draft", token),
            ("action", "keep"),
            ("shown", "country"),
            ("country", "GR")
        );
        if (origin is not null)
        {
            request.Headers.TryAddWithoutValidation("Origin", origin);
        }

        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        using var response = await client.SendAsync(request);
        var draft = await app.Services.GetRequiredService<DraftStore>().Find(token, TestContext.Current.CancellationToken);
        var isKept = draft!.Answers.ContainsKey("country");
        Assert.Equal(isKept ? HttpStatusCode.NoContent : HttpStatusCode.BadRequest, response.StatusCode);
        return isKept;
    }

    private static HttpRequestMessage Form(string address, params (string Name, string Value)[] fields) =>
        new(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
}
