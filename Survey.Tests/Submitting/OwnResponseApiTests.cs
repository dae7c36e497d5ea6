using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Survey.Analysis.Questionnaires;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Tests.Storage;

namespace Survey.Tests.Submitting;

/// <summary>Submitted answers are replaced by the respondent until the survey closes.</summary>
public abstract class OwnResponseApiTests(Provider provider) : ApiTests(provider)
{
    [Fact]
    public async Task Change_OfAnswers_KeepsReceiptAndMomentAndIsExported()
    {
        var own = await Create(Body("nl", Valid()));
        var before = await Own(own);

        using var response = await Client.PutAsync(own, Json(Body("el", Valid(choice: 1))));
        var answered = (await response.Content.ReadFromJsonAsync<JsonObject>())!;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal((await Own(own)).ToJsonString(), answered.ToJsonString());
        Assert.Equal(before["id"]!.ToString(), answered["id"]!.ToString());
        Assert.Equal(before["submittedAt"]!.ToString(), answered["submittedAt"]!.ToString());
        var stored = Assert.Single(App.Stored("digital-skills"));
        Assert.Equal(("el", new TextValue("IT")), (stored.Language!, stored.Answers["country"]));
    }

    [Fact]
    public async Task Own_ThatCannotBeRead_IsSaidSo_AndCanBeErased()
    {
        var own = await Create(Body("nl", Valid()));
        await App
            .Services.GetRequiredService<Database>()
            .Write(connection => connection.Execute("UPDATE responses SET answers = '{\"country\":'"));

        using var api = await Client.GetAsync(own);
        using var page = await Client.GetAsync(own.ToString().Replace("/api/v1/responses/", "/r/", StringComparison.Ordinal));
        using var erased = await Client.DeleteAsync(own);

        await AssertProblem(api, HttpStatusCode.Conflict, "responses/unreadable");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("door een fout aan onze kant", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
    }

    [Fact]
    public async Task Change_WrongAnswers_NamesThemAsPostDoesAndChangesNothing()
    {
        var own = await Create(Body("en", Valid()));
        var before = (await Own(own)).ToJsonString();
        var answers = Valid(choice: 1);
        answers.Remove("size");

        using var put = await Client.PutAsync(own, Json(Body("nl", answers)));
        using var post = await Post(Body("nl", answers));

        var problem = await AssertProblem(put, HttpStatusCode.UnprocessableEntity, "answers/refused");
        Assert.Equal(
            (await AssertProblem(post, HttpStatusCode.UnprocessableEntity))["errors"]!.ToJsonString(),
            problem["errors"]!.ToJsonString()
        );
        Assert.Equal(before, (await Own(own)).ToJsonString());
    }

    [Theory]
    [InlineData("id", "\"mine\"")]
    [InlineData("survey", "\"other\"")]
    [InlineData("submittedAt", "\"2020-01-01T00:00:00Z\"")]
    [InlineData("weight", "9")]
    [InlineData("receipt", "\"chosen\"")]
    public async Task Change_FieldOfTheServer_Is400AndChangesNothing(string field, string value)
    {
        var own = await Create(Body("en", Valid()));
        var before = (await Own(own)).ToJsonString();
        var body = JsonNode.Parse(Body("en", Valid(choice: 1)))!.AsObject();
        body[field] = JsonNode.Parse(value);

        using var response = await Client.PutAsync(own, Json(body.ToJsonString()));

        await AssertProblem(response, HttpStatusCode.BadRequest);
        Assert.Equal(before, (await Own(own)).ToJsonString());
    }

    [Fact]
    public async Task Change_WrongReceiptOrErased_Is404()
    {
        var own = await Create(Body("en", Valid()));
        using var erased = await Client.DeleteAsync(own);

        using var gone = await Client.PutAsync(own, Json(Body("en", Valid())));
        using var wrong = await Client.PutAsync("/api/v1/responses/unknown", Json(Body("en", Valid())));

        await AssertProblem(gone, HttpStatusCode.NotFound, "not-found");
        await AssertProblem(wrong, HttpStatusCode.NotFound, "not-found");
        Assert.Empty(App.Stored("digital-skills"));
    }

    [Fact]
    public async Task Change_AfterTheSurveyClosed_Is409()
    {
        var own = await Create(Body("en", Valid()));
        await App.Services.GetRequiredService<Fieldwork>().Close("digital-skills", DateTimeOffset.UnixEpoch.AddYears(50));

        using var response = await Client.PutAsync(own, Json(Body("en", Valid(choice: 1))));

        await AssertProblem(response, HttpStatusCode.Conflict, "surveys/closed");
        Assert.Equal("GR", (await Own(own))["answers"]!["country"]!.ToString());
    }

    [Fact]
    public async Task Change_WithoutConsent_KeepsWhatWasAgreedToBefore()
    {
        var answers = Valid();
        answers["email"] = new TextValue("maria@museum.example");
        var own = await Create(Body("en", answers, await Notice("en"), "answers", "email"));
        answers["email"] = new TextValue("eleni@museum.example");
        answers["museum_name"] = new TextValue("Museum of Changes");

        using var response = await Client.PutAsync(own, Json(Body("en", answers)));

        var changed = await Own(own);
        Assert.Equal("eleni@museum.example", changed["answers"]!["email"]!.ToString());
        Assert.Null(changed["answers"]!["museum_name"]);
        Assert.Equal("""["answers","email"]""", changed["consent"]!["purposes"]!.ToJsonString());
        Assert.False(Test.Holds("maria@museum.example"));
    }

    private async Task<Uri> Create(string body)
    {
        using var created = await Post(body);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        return created.Headers.Location!;
    }
}

public sealed class OwnResponseApiOnSqliteTests() : OwnResponseApiTests(Provider.Sqlite);

public sealed class OwnResponseApiOnPostgresTests() : OwnResponseApiTests(Provider.Postgres);
