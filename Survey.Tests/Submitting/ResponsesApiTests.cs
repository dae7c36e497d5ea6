using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Survey.Analysis.Questionnaires;
using Survey.Api.Storage;
using Survey.Tests.Storage;

namespace Survey.Tests.Submitting;

/// <summary>Answers submitted by a program: stored once, read, erased.</summary>
public abstract class ResponsesApiTests(Provider provider) : ApiTests(provider)
{
    [Fact]
    public async Task Response_SentReadErased_IsGone()
    {
        var answers = Valid();
        answers["email"] = new TextValue("maria@museum.example");

        using var created = await Post(Body("el", answers, await Notice("el"), "answers", "email"));
        var receipt = (await created.Content.ReadFromJsonAsync<JsonObject>())!;
        var own = (await Client.GetFromJsonAsync<JsonObject>(created.Headers.Location))!;
        using var erased = await Client.DeleteAsync(created.Headers.Location);
        using var again = await Client.GetAsync(created.Headers.Location);

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal($"/api/v1/responses/{receipt["receipt"]}", created.Headers.Location!.OriginalString);
        Assert.EndsWith("Z", receipt["submittedAt"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("el", own["language"]!.ToString());
        Assert.Equal("maria@museum.example", own["answers"]!["email"]!.ToString());
        Assert.Equal(receipt["id"]!.ToString(), own["id"]!.ToString());
        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        await AssertProblem(again, HttpStatusCode.NotFound, "not-found");
        Assert.Empty(App.Stored("digital-skills"));
    }

    [Fact]
    public async Task Submit_StoredAnswers_HoldNoContactDetails()
    {
        var answers = Valid();
        answers["email"] = new TextValue("maria@museum.example");
        answers["museum_name"] = new TextValue("Museum of Tests");

        using var created = await Post(Body("nl", answers, await Notice("nl"), "answers", "email", "museum_name"));

        var stored = Assert.Single(App.Stored("digital-skills"));
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

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async _ =>
                {
                    using var response = await Post(body, key);
                    return (response.StatusCode, Text: await response.Content.ReadAsStringAsync());
                })
        );

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        Assert.Single(App.Stored("digital-skills"));
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
        using var created = await Post(Body("en", answers, await Notice("en"), "answers", "email", "museum_name"));
        Assert.True(Test.Holds(Marker + "@"));

        using var erased = await Client.DeleteAsync(created.Headers.Location);

        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        Assert.False(Test.Holds(Marker));
    }

    [Fact]
    public async Task Submit_AgainAfterErasure_Is410AndStoresNothing()
    {
        var (key, body) = (Guid.NewGuid().ToString(), Body("en", Valid()));
        using var created = await Post(body, key);
        using var erased = await Client.DeleteAsync(created.Headers.Location);

        using var again = await Post(body, key);
        using var other = await Post(Body("en", Valid(choice: 1)), key);
        using var elsewhere = await Post(body, Guid.NewGuid().ToString());

        await AssertProblem(again, HttpStatusCode.Gone, "submission/erased");
        await AssertProblem(other, HttpStatusCode.Gone, "submission/erased");
        Assert.Equal(HttpStatusCode.Created, elsewhere.StatusCode);
        Assert.Single(App.Stored("digital-skills"));
    }

    [Fact]
    public async Task Submit_ManyAtOnceBesideErasure_StaysErased()
    {
        for (var round = 0; round < 10; round++)
        {
            var (key, body) = (Guid.NewGuid().ToString(), Body("en", Valid()));
            using var created = await Post(body, key);
            var sending = Enumerable.Range(0, 5).Select(_ => Post(body, key)).ToList();
            using var erased = await Client.DeleteAsync(created.Headers.Location);
            foreach (var response in await Task.WhenAll(sending))
            {
                Assert.Contains(response.StatusCode, new[] { HttpStatusCode.Created, HttpStatusCode.Gone });
                response.Dispose();
            }
        }

        Assert.Empty(App.Stored("digital-skills"));
    }

    [Fact]
    public async Task Response_KnowsTheQuestionnaireItWasGivenTo()
    {
        using var created = await Post(Body("en", Valid()));

        var definition = await App
            .Services.GetRequiredService<Database>()
            .Read(connection =>
                connection.QuerySingle<string>(
                    "SELECT definition FROM questionnaires JOIN responses ON responses.questionnaire = questionnaires.version"
                )
            );

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Example.DigitalSkillsFolder, "questionnaire.json")), definition);
    }

    [Fact]
    public async Task Database_AfterSubmission_HoldsNeitherReceiptNorKeyNorAddress()
    {
        var key = Guid.NewGuid().ToString();
        using var created = await Post(Body("en", Valid()), key);
        var receipt = (await created.Content.ReadFromJsonAsync<JsonObject>())!["receipt"]!.ToString();

        Assert.False(Test.Holds(receipt));
        Assert.False(Test.Holds(key));
        Assert.False(Test.Holds("127.0.0.1"));
    }
}

public sealed class ResponsesApiOnSqliteTests() : ResponsesApiTests(Provider.Sqlite);

public sealed class ResponsesApiOnPostgresTests() : ResponsesApiTests(Provider.Postgres);
