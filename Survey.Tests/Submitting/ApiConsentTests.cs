using System.Net;
using System.Text.Json.Nodes;
using Survey.Analysis.Questionnaires;
using Survey.Tests.Storage;

namespace Survey.Tests.Submitting;

/// <summary>
/// Consent obtained by another program: recorded like that of the form, and no personal answer is kept without it.
/// </summary>
public abstract class ApiConsentTests(Provider provider) : ApiTests(provider)
{
    private const string Address = "maria@museum.example";

    [Fact]
    public async Task Consent_Given_IsRecordedByPurposeWithTheStatementAndTheDay()
    {
        var notice = await Notice("nl");
        using var created = await Post(Body("nl", WithAddress(), notice, "answers", "email", "museum_name"));
        var own = await Own(created.Headers.Location!);

        Assert.Equal(Address, own["answers"]!["email"]!.ToString());
        Assert.Equal((notice, "nl"), (own["consent"]!["notice"]!.ToString(), own["consent"]!["language"]!.ToString()));
        // The museum has no name here: consent covers only what was given.
        Assert.Equal("""["answers","email"]""", own["consent"]!["purposes"]!.ToJsonString());
        Assert.Matches(@"^\d{4}-\d\d-\d\d$", own["consent"]!["day"]!.ToString());
        using var statement = await Client.GetAsync($"/privacy/{notice}");
        Assert.Equal(HttpStatusCode.OK, statement.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PersonalAnswer_NotAgreedTo_IsNowhere(bool isAsked)
    {
        using var created = await Post(
            isAsked ? Body("en", WithAddress(), await Notice("en"), "answers") : Body("en", WithAddress())
        );
        var own = await Own(created.Headers.Location!);

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Null(own["answers"]!["email"]);
        Assert.Equal(isAsked ? """["answers"]""" : null, own["consent"]?["purposes"]!.ToJsonString());
        Assert.False(Test.Holds(Address));
    }

    [Fact]
    public async Task Consent_ToAnotherStatement_Is422AndNothingIsStored()
    {
        using var stale = await Post(Body("en", Valid(), new string('0', 64), "answers"));
        using var foreign = await Post(Body("en", Valid(), await Notice("nl"), "answers"));

        await AssertProblem(stale, HttpStatusCode.UnprocessableEntity, "consent/stale");
        await AssertProblem(foreign, HttpStatusCode.UnprocessableEntity, "consent/stale");
        Assert.Empty(App.Stored("digital-skills"));
    }

    [Theory]
    [InlineData]
    [InlineData("email")]
    [InlineData("answers", "country")]
    public async Task Consent_ToOtherThings_Is422AndNothingIsStored(params string[] purposes)
    {
        using var response = await Post(Body("en", WithAddress(), await Notice("en"), purposes));

        await AssertProblem(response, HttpStatusCode.UnprocessableEntity, "consent/purposes");
        Assert.Empty(App.Stored("digital-skills"));
        Assert.False(Test.Holds(Address));
    }

    [Theory]
    [InlineData("""{"notice":"x"}""")]
    [InlineData("""{"notice":null,"purposes":["answers"]}""")]
    [InlineData("""{"notice":"x","purposes":["answers"],"day":"2020-01-01"}""")]
    [InlineData("true")]
    public async Task Consent_OfAnotherShape_Is400(string consent)
    {
        var body = JsonNode.Parse(Body("en", Valid()))!.AsObject();
        body["consent"] = JsonNode.Parse(consent);
        using var response = await Post(body.ToJsonString());

        await AssertProblem(response, HttpStatusCode.BadRequest);
        Assert.Empty(App.Stored("digital-skills"));
    }

    private Dictionary<string, AnswerValue> WithAddress()
    {
        var answers = Valid();
        answers["email"] = new TextValue(Address);
        return answers;
    }
}

public sealed class ApiConsentOnSqliteTests() : ApiConsentTests(Provider.Sqlite);

public sealed class ApiConsentOnPostgresTests() : ApiConsentTests(Provider.Postgres);
