using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Survey.Analysis.Questionnaires;
using Survey.Api.Responding;
using Survey.Api.Storage;
using Survey.Tests.Storage;

namespace Survey.Tests.Responding;

public abstract class ResponsesApiTests(Provider provider) : IAsyncLifetime
{
    private const string Route = "/api/v1/surveys/digital-skills/responses";

    private readonly TestDatabase test = new(provider);
    private RunningApp app = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        app = await test.Start();
        client = app.Client();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Response_SentReadErased_IsGone()
    {
        var answers = Valid();
        answers["email"] = new TextValue("maria@museum.example");

        using var created = await Post(Body("el", answers), key: null);
        var receipt = (await created.Content.ReadFromJsonAsync<JsonObject>())!;
        var own = (await client.GetFromJsonAsync<JsonObject>(created.Headers.Location))!;
        using var erased = await client.DeleteAsync(created.Headers.Location);
        using var again = await client.GetAsync(created.Headers.Location);

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal($"/api/v1/responses/{receipt["receipt"]}", created.Headers.Location!.OriginalString);
        Assert.EndsWith("Z", receipt["submittedAt"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("el", own["language"]!.ToString());
        Assert.Equal("maria@museum.example", own["answers"]!["email"]!.ToString());
        Assert.Equal(receipt["id"]!.ToString(), own["id"]!.ToString());
        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        await AssertProblem(again, HttpStatusCode.NotFound, "not-found");
        Assert.Empty(app.Responses.All("digital-skills"));
    }

    [Fact]
    public async Task Submit_StoredAnswers_HoldNoContactDetails()
    {
        var answers = Valid();
        answers["email"] = new TextValue("maria@museum.example");
        answers["museum_name"] = new TextValue("Museum of Tests");

        using var created = await Post(Body("nl", answers), key: null);

        var stored = Assert.Single(app.Responses.All("digital-skills"));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("nl", stored.Language);
        Assert.DoesNotContain("email", stored.Answers.Keys);
        Assert.DoesNotContain("museum_name", stored.Answers.Keys);
        Assert.Equal(30, stored.Answers.Count);
    }

    [Fact]
    public async Task Submit_TwentyAtOnceWithOneKey_StoresOneAndGivesOneReceipt()
    {
        var body = Body("en", Valid());
        var key = Guid.NewGuid().ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            using var response = await Post(body, key);
            return (response.StatusCode, Text: await response.Content.ReadAsStringAsync());
        }));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        Assert.Single(app.Responses.All("digital-skills"));
    }

    [Fact]
    public async Task Submit_SameKeyOtherAnswers_IsRefused()
    {
        var key = Guid.NewGuid().ToString();
        using var first = await Post(Body("en", Valid()), key);

        using var second = await Post(Body("en", Valid(choice: 1)), key);

        await AssertProblem(second, HttpStatusCode.UnprocessableEntity, "submission/key-reused");
        Assert.Single(app.Responses.All("digital-skills"));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("a key with blanks in it")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task Submit_KeyOfAnotherForm_IsRefused(string key)
    {
        using var response = await Post(Body("en", Valid()), key);

        await AssertProblem(response, HttpStatusCode.BadRequest, "submission/key");
    }

    [Fact]
    public async Task Submit_WrongAnswers_NamesEachWithCodeAndPlaceInTheReadersLanguage()
    {
        var answers = Valid();
        answers.Remove("size");
        answers["ownership"] = new TextValue("nobody");
        answers["basic_current"] = new RowsValue(new Dictionary<string, string> { ["sign_in"] = "cannot" });

        using var response = await Post(Body("nl", answers), key: null);

        var problem = await AssertProblem(response, HttpStatusCode.UnprocessableEntity, "answers/refused");
        Assert.Equal("answers/missing", problem["errors"]!["size"]![0]!["code"]!.ToString());
        Assert.Equal("answers/unknown-code", problem["errors"]!["ownership"]![0]!["code"]!.ToString());
        Assert.Equal("answers/missing-row", problem["errors"]!["basic_current.wifi"]![0]!["code"]!.ToString());
        Assert.StartsWith("Kies een van de gegeven", problem["errors"]!["ownership"]![0]!["message"]!.ToString(), StringComparison.Ordinal);
        Assert.Empty(app.Responses.All("digital-skills"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"language":"en"}""")]
    [InlineData("""{"language":null,"answers":{}}""")]
    [InlineData("""{"language":"en","answers":null}""")]
    [InlineData("""{"language":"en","answers":[]}""")]
    [InlineData("""{"language":"en","answers":{"size":null}}""")]
    [InlineData("""{"language":"en","answers":{"size":{"a":{"b":1}}}}""")]
    [InlineData("""{"language":"en","answers":{"size":"1_9","size":"1_9"}}""")]
    [InlineData("""{"language":"en","language":"nl","answers":{}}""")]
    [InlineData("""{"language":"en","answers":{"museum_name":"\ud800"}}""")]
    [InlineData("""{"language":"\ud800","answers":{}}""")]
    [InlineData("""{"language":"en","answers":{"\ud800":"x"}}""")]
    [InlineData("""{"language":"en","answers":{},"weight":9}""")]
    [InlineData("""{"Language":"en","answers":{}}""")]
    public async Task Submit_MalformedBody_Is400(string json)
    {
        using var response = await Post(json, key: null);

        await AssertProblem(response, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("1e400", "answers/unknown-code")]
    [InlineData("9223372036854775808", "answers/unknown-code")]
    [InlineData("true", "answers/wrong-shape")]
    public async Task Submit_ValueOfAnotherKind_Is422(string value, string code)
    {
        using var response = await Post($$$"""{"language":"en","answers":{"size":{{{value}}}}}""", key: null);

        var problem = await AssertProblem(response, HttpStatusCode.UnprocessableEntity, "answers/refused");
        Assert.Equal(code, problem["errors"]!["size"]![0]!["code"]!.ToString());
    }

    [Fact]
    public async Task Submit_UnknownLanguageOrSurvey_IsRefused()
    {
        using var language = await Post(Body("de", Valid()), key: null);
        using var survey = await client.PostAsync("/api/v1/surveys/none/responses", Json(Body("en", Valid())));

        await AssertProblem(language, HttpStatusCode.UnprocessableEntity, "surveys/unknown-language");
        await AssertProblem(survey, HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Submit_NotJson_Is415()
    {
        using var response = await client.PostAsync(Route, new StringContent("language=en"));

        await AssertProblem(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Submit_TooLarge_Is413()
    {
        using var response = await Post($$$"""{"language":"en","answers":{"museum_name":"{{{new string('x', 300 * 1024)}}}"}}""", key: null);

        await AssertProblem(response, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Erase_MarkersInEveryText_AreInNoFileAfterwards()
    {
        const string Marker = "marker-7f3c9b1e5a2d4086-of-forty-characters";
        var answers = Valid();
        answers["ownership"] = new TextValue("other");
        answers["ownership-Comment"] = new TextValue(Marker);
        answers["museum_name"] = new TextValue(Marker);
        answers["email"] = new TextValue(Marker + "@museum.example");
        using var created = await Post(Body("en", answers), key: null);
        Assert.True(test.Holds(Marker));

        using var erased = await client.DeleteAsync(created.Headers.Location);

        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        Assert.False(test.Holds(Marker));
    }

    [Fact]
    public async Task Response_KnowsTheQuestionnaireItWasGivenTo()
    {
        using var created = await Post(Body("en", Valid()), key: null);

        var definition = await app.Services.GetRequiredService<Database>().Read(connection => connection.QuerySingle<string>(
            "SELECT definition FROM questionnaires JOIN responses ON responses.questionnaire = questionnaires.version"));

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Example.DigitalSkillsFolder, "questionnaire.json")), definition);
    }

    [Fact]
    public async Task Database_AfterSubmission_HoldsNeitherReceiptNorKeyNorAddress()
    {
        var key = Guid.NewGuid().ToString();
        using var created = await Post(Body("en", Valid()), key);
        var receipt = (await created.Content.ReadFromJsonAsync<JsonObject>())!["receipt"]!.ToString();

        Assert.False(test.Holds(receipt));
        Assert.False(test.Holds(key));
        Assert.False(test.Holds("127.0.0.1"));
    }

    private Dictionary<string, AnswerValue> Valid(int choice = 0) => ValidAnswers.To(app.Questionnaire("digital-skills"), choice);

    private static string Body(string language, Dictionary<string, AnswerValue> answers) =>
        $$$"""{"language":"{{{language}}}","answers":{{{AnswersJson.Write(answers)}}}}""";

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private async Task<HttpResponseMessage> Post(string json, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Route) { Content = Json(json) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    private static async Task<JsonObject> AssertProblem(HttpResponseMessage response, HttpStatusCode status, string? code = null)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonSerializer.Deserialize<JsonObject>(text)!;
        Assert.Equal((int)status, (int)problem["status"]!);
        if (code is not null)
            Assert.Equal(code, problem["code"]!.ToString());
        return problem;
    }
}

public sealed class ResponsesApiOnSqliteTests() : ResponsesApiTests(Provider.Sqlite);

public sealed class ResponsesApiOnPostgresTests() : ResponsesApiTests(Provider.Postgres);
