using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Survey.Analysis.Questionnaires;
using Survey.Api.Surveys;
using Survey.Tests.Storage;

namespace Survey.Tests.Submitting;

/// <summary>What cannot be accepted is clearly refused, and nothing is stored.</summary>
public abstract class RefusedSubmissionsTests(Provider provider) : ApiTests(provider)
{
    [Fact]
    public async Task Submit_SameKeyOtherAnswers_IsRefused()
    {
        var key = Guid.NewGuid().ToString();
        using var first = await Post(Body("en", Valid()), key);

        using var second = await Post(Body("en", Valid(choice: 1)), key);

        await AssertProblem(second, HttpStatusCode.UnprocessableEntity, "submission/key-reused");
        Assert.Single(App.Stored("digital-skills"));
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

        using var response = await Post(Body("nl", answers));

        var problem = await AssertProblem(response, HttpStatusCode.UnprocessableEntity, "answers/refused");
        Assert.Equal("answers/missing", problem["errors"]!["size"]![0]!["code"]!.ToString());
        Assert.Equal("answers/unknown-code", problem["errors"]!["ownership"]![0]!["code"]!.ToString());
        Assert.Equal("answers/missing-row", problem["errors"]!["basic_current.wifi"]![0]!["code"]!.ToString());
        Assert.StartsWith(
            "Kies een van de gegeven",
            problem["errors"]!["ownership"]![0]!["message"]!.ToString(),
            StringComparison.Ordinal
        );
        Assert.Empty(App.Stored("digital-skills"));
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
        using var response = await Post(json);

        await AssertProblem(response, HttpStatusCode.BadRequest, "request/malformed");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[[\"a\"]]")]
    [InlineData("""{"a":{"b":"c"}}""")]
    [InlineData("""{"a":"b","a":"b"}""")]
    public async Task Submit_MalformedAnswer_NamesTheQuestion(string value)
    {
        using var response = await Post($$$"""{"language":"en","answers":{"size":{{{value}}}}}""");

        var problem = await AssertProblem(response, HttpStatusCode.BadRequest, "request/malformed");
        Assert.Contains("'size'", problem["detail"]!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e400", "answers/unknown-code")]
    [InlineData("9223372036854775808", "answers/unknown-code")]
    [InlineData("true", "answers/wrong-shape")]
    public async Task Submit_ValueOfAnotherKind_Is422(string value, string code)
    {
        using var response = await Post($$$"""{"language":"en","answers":{"size":{{{value}}}}}""");

        var problem = await AssertProblem(response, HttpStatusCode.UnprocessableEntity, "answers/refused");
        Assert.Equal(code, problem["errors"]!["size"]![0]!["code"]!.ToString());
    }

    [Fact]
    public async Task Submit_UnknownLanguageOrSurvey_IsRefused()
    {
        using var language = await Post(Body("de", Valid()));
        using var survey = await Client.PostAsync("/api/v1/surveys/none/responses", Json(Body("en", Valid())));

        await AssertProblem(language, HttpStatusCode.UnprocessableEntity, "surveys/unknown-language");
        await AssertProblem(survey, HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Submit_NotJson_Is415()
    {
        using var response = await Client.PostAsync(Route, new StringContent("language=en"));

        await AssertProblem(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Submit_TooLarge_Is413()
    {
        using var response = await Post($$$"""{"language":"en","answers":{"museum_name":"{{{new string('x', 300 * 1024)}}}"}}""");

        await AssertProblem(response, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Submit_AfterTheSurveyClosed_Is409()
    {
        await App.Services.GetRequiredService<Fieldwork>().Close("digital-skills", DateTimeOffset.UnixEpoch.AddYears(50));

        using var response = await Post(Body("en", Valid()));

        await AssertProblem(response, HttpStatusCode.Conflict, "surveys/closed");
        Assert.Empty(App.Stored("digital-skills"));
    }
}

public sealed class RefusedSubmissionsOnSqliteTests() : RefusedSubmissionsTests(Provider.Sqlite);

public sealed class RefusedSubmissionsOnPostgresTests() : RefusedSubmissionsTests(Provider.Postgres);
