using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Survey.Analysis.Questionnaires;
using Survey.Api.Responses;
using Survey.Tests.Answering;
using Survey.Tests.Storage;

namespace Survey.Tests.Submitting;

/// <summary>The running application on a database of either kind, and an API client.</summary>
/// <param name="provider">The kind.</param>
/// <param name="shared">An application that these tests leave as it was; null is one of its own for each.</param>
public abstract class ApiTests(Provider provider, SharedApp? shared = null) : IAsyncLifetime
{
    protected const string Route = "/api/v1/surveys/digital-skills/responses";

    private protected TestDatabase Test { get; } = new(provider);

    private protected RunningApp App { get; private set; } = null!;

    protected HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = shared?.App ?? await Test.Start();
        Client = App.Client();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (shared is null)
        {
            await App.DisposeAsync();
        }

        Test.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Dictionary<string, AnswerValue> Valid(int choice = 0) =>
        ValidAnswers.To(App.Questionnaire("digital-skills"), choice);

    /// <param name="language">Of the answers.</param>
    /// <param name="answers">Valid or invalid.</param>
    /// <param name="notice">The statement that was agreed to; null sends no consent.</param>
    /// <param name="purposes">The purposes agreed to.</param>
    private protected static string Body(
        string language,
        Dictionary<string, AnswerValue> answers,
        string? notice = null,
        params string[] purposes
    )
    {
        var consent = notice is null
            ? ""
            : $$$""","consent":{"notice":"{{{notice}}}","purposes":{{{JsonSerializer.Serialize(purposes)}}}}""";
        return $$$"""{"language":"{{{language}}}","answers":{{{AnswersJson.Write(answers)}}}{{{consent}}}}""";
    }

    private protected static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private protected async Task<HttpResponseMessage> Post(string json, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Route) { Content = Json(json) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await Client.SendAsync(request);
    }

    /// <summary>The hash of the privacy statement, as a program asks for it.</summary>
    private protected async Task<string> Notice(string language) =>
        JsonNode.Parse(await Client.GetStringAsync($"/api/v1/privacy?lang={language}"))!["notice"]!.ToString();

    private protected async Task<JsonObject> Own(Uri location) =>
        JsonNode.Parse(await Client.GetStringAsync(location))!.AsObject();

    private protected static async Task<JsonObject> AssertProblem(
        HttpResponseMessage response,
        HttpStatusCode status,
        string? code = null
    )
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonSerializer.Deserialize<JsonObject>(text)!;
        Assert.Equal((int)status, (int)problem["status"]!);
        if (code is not null)
        {
            Assert.Equal(code, problem["code"]!.ToString());
        }

        return problem;
    }
}
