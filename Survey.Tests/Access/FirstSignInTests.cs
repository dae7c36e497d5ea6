using System.Net;
using System.Text.RegularExpressions;
using Survey.Api.Commands;
using Survey.Api.Web;
using Survey.Tests.Commands;

namespace Survey.Tests.Access;

/// <summary>What <c>serve</c> prints, and keys that are made and revoked while it runs.</summary>
public sealed partial class FirstSignInTests : CommandTests
{
    [Fact]
    public async Task Serve_UntilSomebodySignedIn_PrintsALinkOnStandardOutputOnly()
    {
        var (first, error) = await Served(client => Post(client, "/results"));
        var (second, _) = await Served(client => Post(client, Link().Match(LastOutput).Value));
        var (third, _) = await Served(client => Post(client, "/results"));

        Assert.Single(Link().Matches(first));
        Assert.Single(Link().Matches(second));
        Assert.Empty(Link().Matches(third));
        Assert.Equal("", error);
    }

    [Fact]
    public async Task Keys_MadeAndRevokedWhileTheServerRuns_AreFollowedWithinFiveSeconds()
    {
        await Served(async client =>
        {
            var added = Keys("add", "--role", "partner", "--name", "A");
            var id = IdOf().Match(added.Error).Groups[1].Value;
            var before = await Report(client, added.Output.Trim());
            var revoked = Keys("revoke", id);
            var after = await Report(client, added.Output.Trim());

            Assert.Equal((0, 0), (added.ExitCode, revoked.ExitCode));
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before, after));
            Assert.Contains($"{id}\tA\t/api/v1/surveys/{{id}}/results/report\tdigital-skills", Keys("log").Output);
        });
    }

    private string LastOutput { get; set; } = "";

    /// <summary>Runs the server on the same database, and stops it.</summary>
    private async Task<(string Output, string Error)> Served(Func<HttpClient, Task> use)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        using var stop = new CancellationTokenSource();
        var settings = new WebSettings { Urls = "http://127.0.0.1:0", Data = Folder.File("survey.db") };
        var server = ServeCommand.RunAsync(new Terminal(output, error), settings, stop.Token);
        while (!output.ToString().Contains("Ctrl+C", StringComparison.Ordinal) && !server.IsCompleted)
        {
            await Task.Delay(20);
        }

        LastOutput = output.ToString();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(Address().Match(LastOutput).Value),
        };
        await use(client);
        await stop.CancelAsync();
        await server;
        return (output.ToString(), error.ToString());
    }

    private static async Task Post(HttpClient client, string address)
    {
        using var answer = await client.PostAsync(address, content: null);
    }

    private static async Task<HttpStatusCode> Report(HttpClient client, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/surveys/digital-skills/results/report");
        request.Headers.Authorization = new("Bearer", key);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private (int ExitCode, string Output, string Error) Keys(params string[] arguments) =>
        CommandProcess.Run(["keys", .. arguments, "--data", Folder.File("survey.db")]);

    [GeneratedRegex("/sign-in/[0-9a-z]{52}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex("Key ([0-9a-z]{8}) of", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdOf();
}
