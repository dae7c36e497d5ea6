using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Survey.Api.Access;
using Survey.Api.Answering;
using Survey.Api.Invitations;
using Survey.Api.Privacy;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Tests.Answering;
using Survey.Tests.Storage;

namespace Survey.Tests.Hosting;

/// <summary>
/// No GET changes a row or sets a cookie, with whatever secrets in the address and the cookie: a link can be followed by anybody
/// and any program.
/// </summary>
public abstract class GetsChangeNothingTests(Provider provider) : IAsyncLifetime
{
    private const string Survey = "digital-skills";

    /// <summary>Tables that the program writes by itself, whatever it is asked for.</summary>
    private static readonly string[] OfUpkeep = ["readiness", "clock_looks"];

    private readonly TestDatabase test = new(provider);
    private RunningApp app = null!;

    public async ValueTask InitializeAsync() => app = await test.Start();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task EveryAddress_WithEverySecret_LeavesTheRowsAsTheyWere()
    {
        var values = await Values();
        var draft = await app.Draft(ValidAnswers.To(app.Questionnaire(Survey)));
        string?[] cookies = [null, draft, Secret.Create()];
        string[] queries = ["", "lang=el", $"draft={draft}", $"draft={Secret.Create()}", "from=check"];
        var before = Rows();

        foreach (var address in Addresses(values))
        {
            foreach (var cookie in cookies)
            {
                foreach (var query in queries)
                {
                    await AssertSetsNoCookie($"{address}?{query}", cookie);
                }
            }
        }

        Assert.Equal(before, Rows());
    }

    private List<string> Rows() => [.. test.Rows().Where(row => !OfUpkeep.Contains(row.Split(':')[0]))];

    private async Task AssertSetsNoCookie(string address, string? cookie)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(app.Address, address));
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", $"{Begun.Cookie}={cookie}");
        }

        using var response = await client.SendAsync(request);
        Assert.False(response.Headers.Contains("Set-Cookie"), address);
        Assert.True((int)response.StatusCode < 500, $"{address}: {response.StatusCode}");
    }

    /// <summary>Every address of a GET, also with secrets that name nothing.</summary>
    private IEnumerable<string> Addresses(IReadOnlyDictionary<string, string[]> values) =>
        app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .SelectMany(endpoint => Filled([endpoint.RoutePattern.RawText!], values))
            .Distinct()
            // Readiness writes on purpose, and its rows are about nobody.
            .Where(address => address != "/health/ready");

    private static IEnumerable<string> Filled(IEnumerable<string> addresses, IReadOnlyDictionary<string, string[]> values) =>
        values.Aggregate(addresses, (filled, value) =>
            filled.SelectMany(address =>
                address.Contains($"{{{value.Key}}}", StringComparison.Ordinal)
                    ? value.Value.Select(given => address.Replace($"{{{value.Key}}}", given, StringComparison.Ordinal))
                    : [address]
            )
        );

    private async Task<Dictionary<string, string[]>> Values()
    {
        var (drafts, code) = (app.Services.GetRequiredService<DraftStore>(), Secret.Create());
        await app
            .Services.GetRequiredService<InvitationStore>()
            .Add(InvitationStore.Rows(Survey, [new Invitation("Museum of Doors", "ES", "es", code)]));
        var questionnaire = app.Questionnaire(Survey);
        var submission = Submission.Of(questionnaire, "en", ValidAnswers.To(questionnaire));
        var receipt = (await app.Submissions.Submit(submission, Secret.Create()))!.Code;
        await drafts.Correct(receipt);
        return new()
        {
            ["survey"] = [Survey, "none"],
            ["id"] = [Survey],
            ["page"] = ["profile", "none"],
            ["secret"] = [(await drafts.MakeLink(await app.Draft()))!, Secret.Create(), "none"],
            ["chapter"] = ["profile"],
            ["code"] = [code, Secret.Create()],
            ["link"] = [(await app.Services.GetRequiredService<SignInLinks>().OfFirstAdministrator())!, Secret.Create()],
            ["receipt"] = [receipt, Secret.Create()],
            ["hash"] = [app.Services.GetRequiredService<PrivacyNotices>().Current("en").Hash],
            ["documentName"] = ["v1"],
        };
    }
}

public sealed class GetsChangeNothingOnSqliteTests() : GetsChangeNothingTests(Provider.Sqlite);

public sealed class GetsChangeNothingOnPostgresTests() : GetsChangeNothingTests(Provider.Postgres);
