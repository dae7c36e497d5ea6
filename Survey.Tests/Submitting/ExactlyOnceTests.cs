using System.Net;
using System.Text;
using Survey.Tests.Answering;
using Survey.Tests.Storage;

namespace Survey.Tests.Submitting;

/// <summary>A submission is stored once, however often and by however many clients it is sent.</summary>
public abstract class ExactlyOnceTests(Provider provider) : IAsyncLifetime
{
    private const string Route = "/api/v1/surveys/digital-skills/responses";
    protected const int Rounds = 20;

    private const int AtOnce = 50;

    private readonly TestDatabase test = new(provider);
    private RunningApp app = null!;

    private protected TestDatabase Test => test;

    private protected RunningApp App => app;

    public async ValueTask InitializeAsync() => app = await test.Start();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task SameKeyAndBody_ManyAtOnce_OneRowAndOneReceipt()
    {
        using var client = app.Client();
        for (var round = 0; round < Rounds; round++)
        {
            var key = Guid.NewGuid().ToString();
            var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Post(client, key, round)));

            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
            Assert.Single(answers.Select(answer => answer.Body).Distinct());
        }

        Assert.Equal(Rounds, await app.Count("digital-skills"));
    }

    [Fact]
    public async Task SameKeyOtherBodies_ManyAtOnce_OneIsStoredAndTheOthersAreRefused()
    {
        using var client = app.Client();
        var key = Guid.NewGuid().ToString();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 3).SelectMany(choice => Enumerable.Repeat(choice, 10)).Select(choice => Post(client, key, choice))
        );

        Assert.Equal(10, answers.Count(answer => answer.Status == HttpStatusCode.Created));
        Assert.Equal(20, answers.Count(answer => answer.Status == HttpStatusCode.UnprocessableEntity));
        Assert.Equal(1, await app.Count("digital-skills"));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("with spaces in the key")]
    [InlineData("seventeen.dots.;and;more")]
    [InlineData(null)]
    public async Task KeyOutOfRules_IsRefusedAndNothingIsStored(string? key)
    {
        using var client = app.Client();

        var answer = await Post(client, key ?? new string('k', 10_000), 0);

        Assert.Contains(answer.Status, new[] { HttpStatusCode.BadRequest, HttpStatusCode.RequestHeaderFieldsTooLarge });
        Assert.Equal(0, await app.Count("digital-skills"));
    }

    private protected async Task<(HttpStatusCode Status, string Body)> Post(HttpClient client, string key, int choice)
    {
        var answers = Survey.Api.Responses.AnswersJson.Write(ValidAnswers.To(app.Questionnaire("digital-skills"), choice));
        using var request = new HttpRequestMessage(HttpMethod.Post, Route)
        {
            Content = new StringContent($$"""{"language":"en","answers":{{answers}}}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        using var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}

public sealed class ExactlyOnceOnSqliteTests() : ExactlyOnceTests(Provider.Sqlite);

public sealed class ExactlyOnceOnPostgresTests() : ExactlyOnceTests(Provider.Postgres)
{
    [Fact]
    public async Task TwoProcesses_SameKeyAndBody_OneRowAndOneReceipt()
    {
        await using var other = await Test.Start();
        using var first = App.Client();
        using var second = other.Client();
        for (var round = 0; round < Rounds; round++)
        {
            var key = Guid.NewGuid().ToString();
            var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Post(i % 2 == 0 ? first : second, key, round)));

            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
            Assert.Single(answers.Select(answer => answer.Body).Distinct());
        }

        Assert.Equal(Rounds, await App.Count("digital-skills"));
    }
}
