using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Survey.Api.Access;
using Survey.Api.Storage;
using Survey.Tests.Storage;

namespace Survey.Tests.Access;

/// <summary>Signing in and out.</summary>
public abstract class SignInTests(Provider provider) : SignedInTests(provider)
{
    [Fact]
    public async Task Key_SignsIn_AndTheCookieIsForThisHostOnly()
    {
        var key = await NewKey("Museo A");
        using var client = App.Client();

        using var before = await client.GetAsync("/results");
        using var answer = await SignIn(client, $" {key}\n");
        var page = await client.GetStringAsync("/results");

        Assert.Equal((HttpStatusCode.SeeOther, "/sign-in?to=%2Fresults"), (before.StatusCode, Location(before)));
        Assert.Equal("/results", Location(answer));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Museo A", page, StringComparison.Ordinal);
        Assert.False(Test.Holds(TokenOf(answer)!));
    }

    [Fact]
    public async Task Key_UnknownRevokedExpiredOrIncomplete_GetsTheSameAnswer()
    {
        var (revoked, expired, valid) = (await NewKey("a"), Secret.Create(), await NewKey("b"));
        await Keys.Revoke("a");
        await Keys.Add(
            new AccessKeyRow
            {
                Id = "c",
                KeyHash = KeyStore.Hash(expired),
                Name = "c",
                Role = AccessRoles.Administrator,
                Created = new DateOnly(2020, 1, 1),
                Expires = new DateOnly(2020, 1, 2),
            }
        );
        var answers = new HashSet<(HttpStatusCode, string)>();

        foreach (var key in new[] { Secret.Create(), revoked, expired, valid[..51], KeyStore.Hash(valid), "", "' OR 1=1 --" })
        {
            using var client = App.Client();
            using var answer = await SignIn(client, key);
            answers.Add((answer.StatusCode, await answer.Content.ReadAsStringAsync()));
            Assert.Null(TokenOf(answer));
            Assert.Equal(HttpStatusCode.SeeOther, await Status(client, "/results"));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, Assert.Single(answers).Item1);
    }

    [Fact]
    public async Task SignIn_WithATokenOfSomebodyElse_GetsANewOne()
    {
        var key = await NewKey("a");
        using var client = App.Client();
        foreach (var planted in new[] { Secret.Create(), TokenOf(await SignIn(client, key))! })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in");
            request.Headers.Add("Cookie", $"survey-session={planted}");
            request.Content = new FormUrlEncodedContent([new("key", key)]);
            using var victim = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
            {
                BaseAddress = App.Address,
            };
            using var answer = await victim.SendAsync(request);

            Assert.NotNull(TokenOf(answer));
            Assert.NotEqual(planted, TokenOf(answer));
            using var attacker = new HttpRequestMessage(HttpMethod.Get, "/results");
            attacker.Headers.Add("Cookie", $"survey-session={planted}");
            using var refused = await victim.SendAsync(attacker);
            Assert.Equal(HttpStatusCode.SeeOther, refused.StatusCode);
        }
    }

    [Theory]
    [InlineData("/results", "/results")]
    [InlineData("/results/digital-skills?by=size", "/results/digital-skills?by=size")]
    [InlineData("https://evil.example/results", "/results")]
    [InlineData("//evil.example/results", "/results")]
    [InlineData("/\\evil.example", "/results")]
    [InlineData("/resultsevil", "/results")]
    [InlineData("/results/\r\nSet-Cookie: a=b", "/results")]
    [InlineData("/results/Ä", "/results")]
    public async Task SignIn_LeadsToResultsOnly(string asked, string goal)
    {
        var key = await NewKey("a");
        using var client = App.Client();

        using var answer = await SignIn(client, key, $"/sign-in?to={Uri.EscapeDataString(asked)}");

        Assert.Equal((HttpStatusCode.SeeOther, goal), (answer.StatusCode, Location(answer)));
    }

    [Fact]
    public async Task SignOut_EndsThisSession_AndEverywhereEndsAllOfTheKey()
    {
        var (key, other) = (await NewKey("a"), await NewKey("b"));
        using var one = await Browser(key);
        using var two = await Browser(key);
        using var three = await Browser(key);
        using var somebody = await Browser(other);

        using var here = await one.PostAsync("/sign-out", content: null);
        var afterOne = (await Status(one, "/results"), await Status(two, "/results"));
        using var everywhere = await two.PostAsync("/sign-out/everywhere", content: null);

        Assert.Equal((HttpStatusCode.SeeOther, "/sign-in"), (here.StatusCode, Location(here)));
        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.OK), afterOne);
        Assert.Equal(HttpStatusCode.SeeOther, await Status(two, "/results"));
        Assert.Equal(HttpStatusCode.SeeOther, await Status(three, "/results"));
        Assert.Equal(HttpStatusCode.OK, await Status(somebody, "/results"));
    }

    [Fact]
    public async Task Link_IsUsedByTheButtonOnly_AndOnce()
    {
        var code = await App.Services.GetRequiredService<SignInLinks>().OfFirstAdministrator();
        using var client = App.Client();

        var shown = (await Status(client, $"/sign-in/{code}"), await Status(client, $"/sign-in/{code}"));
        using var used = await client.PostAsync($"/sign-in/{code}", content: null);
        using var again = await client.PostAsync($"/sign-in/{code}", content: null);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), shown);
        Assert.Equal((HttpStatusCode.SeeOther, "/results"), (used.StatusCode, Location(used)));
        Assert.Equal(HttpStatusCode.OK, await Status(client, "/results"));
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await Status(client, $"/sign-in/{code}"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(client, "/sign-in/unknown"));
    }

    [Fact]
    public async Task Looks_AreNoted_WithoutWhatWasAskedForAndWithoutAddresses()
    {
        using var client = await Browser(await NewKey("a"));

        await Status(client, "/results?lang=el");
        await Status(client, "/sign-in");

        var look = Assert.Single(await App.Services.GetRequiredService<Database>().Read(connection => connection.Looks()));
        Assert.Equal(("a", "/results", null), (look.KeyId, look.Route, look.Survey));
    }

    private protected static string? Location(HttpResponseMessage answer) => answer.Headers.Location?.OriginalString;
}

public sealed class SignInOnSqliteTests() : SignInTests(Provider.Sqlite);

public sealed class SignInOnPostgresTests() : SignInTests(Provider.Postgres)
{
    [Fact]
    public async Task Key_WorksOnEveryProcess_AndEndsOnAllAtOnce()
    {
        var key = await NewKey("a");
        await using var other = await Test.Start();
        using var here = await Browser(key);
        using var there = await Browser(key, other);
        var both = (await Status(here, "/results"), await Status(there, "/results"));

        await Keys.Revoke("a");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), both);
        Assert.Equal(HttpStatusCode.SeeOther, await Status(here, "/results"));
        Assert.Equal(HttpStatusCode.SeeOther, await Status(there, "/results"));
        using var again = await SignIn(there, key);
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
    }
}
