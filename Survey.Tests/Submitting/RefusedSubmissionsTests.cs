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
