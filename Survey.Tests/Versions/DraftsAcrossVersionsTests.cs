using System.Net;
using System.Text.Json.Nodes;
using Survey.Analysis.Questionnaires;
using Survey.Api.Answering;
using Survey.Api.Surveys;
using Survey.Tests.Answering;
using Survey.Tests.Storage;

namespace Survey.Tests.Versions;

/// <summary>
/// Somebody is in the middle when the questionnaire changes: what still fits is kept, the rest is explained where it matters, and it can be
/// sent.
/// </summary>
public abstract class DraftsAcrossVersionsTests(Provider provider) : IDisposable
{
    private const string Start = "/s/digital-skills";

    private readonly ChangingSurvey survey = new(provider);

    public void Dispose()
    {
        survey.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task RemovedOption_IsAskedAgain_AndTheRestIsKept()
    {
        var token = await Begin(("ecommerce", "tickets_only"));
        survey.Change(definition =>
            Options(definition, "ecommerce").RemoveAll(option => (string?)option!["value"] == "tickets_only")
        );

        await using var app = await survey.Start();
        var browser = Browser(app, token);
        await browser.Open($"{Start}/pages/situation");
        Assert.Contains("This question has changed since you began.", browser.Html, StringComparison.Ordinal);
        Assert.False(browser.HasChosen("ecommerce", "tickets_only"));
        await browser.Open($"{Start}/check");
        await browser.Send("submit");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);

        await browser.Open($"{Start}/pages/situation");
        await browser.Send("next", [.. FormFields.Of(Valid(app).Where(answer => OnPage(app, "situation", answer.Key)))]);
        await browser.Open($"{Start}/check");
        await Submit(browser);
    }

    [Fact]
    public async Task RenamedQuestionAndOption_AreKept()
    {
        var token = await Begin(("ecommerce", "tickets_only"));
        File.Delete(survey.File("report.json"));
        survey.Change(definition =>
        {
            var question = ChangingSurvey.Question(definition, "ecommerce");
            (question["name"], question["formerly"]) = ("webshop", new JsonArray("ecommerce"));
            var option = Options(definition, "webshop").Single(option => (string?)option!["value"] == "tickets_only")!;
            (option["value"], option["formerly"]) = ("only_tickets", new JsonArray("tickets_only"));
        });

        await using var app = await survey.Start();
        var browser = Browser(app, token);
        await browser.Open($"{Start}/pages/situation");

        Assert.True(browser.HasChosen("webshop", "only_tickets"));
        Assert.DoesNotContain("since you began", browser.Html, StringComparison.Ordinal);
        await browser.Open($"{Start}/check");
        await Submit(browser);
        Assert.Equal(new TextValue("only_tickets"), Assert.Single(app.Stored(ChangingSurvey.Id)).Answers["webshop"]);
    }

    [Fact]
    public async Task RemovedPage_WhoseFormIsOpen_LeadsOn_AndSaysWhatIsGone()
    {
        var token = await Begin();
        string form;
        IEnumerable<(string, string)> fields;
        await using (var before = await survey.Start())
        {
            var open = Browser(before, token);
            await open.Open($"{Start}/pages/needed");
            (form, fields) = (open.FormAddress, open.HiddenFields("next").ToList());
        }

        File.Delete(survey.File("report.json"));
        survey.Change(definition => definition["pages"]!.AsArray().RemoveAll(page => (string?)page!["name"] == "needed"));
        await using var app = await survey.Start();
        var browser = Browser(app, token);
        await browser.Post(form, fields);

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        await browser.Open($"{Start}/check");
        Assert.Contains("No longer asked since you began", browser.Html, StringComparison.Ordinal);
        await Submit(browser);
    }

    [Fact]
    public async Task NewQuestion_IsMarked()
    {
        var token = await Begin();
        survey.Change(definition =>
            ChangingSurvey
                .Elements(definition)[2]
                .Add(
                    JsonNode.Parse(
                        """{"type": "text", "name": "remarks", "title": {"default": "Remarks", "nl": "Opmerkingen", "es": "Notas", "it": "Note", "el": "Σχόλια"}}"""
                    )
                )
        );

        await using var app = await survey.Start();
        var browser = Browser(app, token);
        await browser.Open($"{Start}/pages/situation?lang=nl");

        Assert.Contains("Deze vraag is nieuw sinds u begon.", browser.Html, StringComparison.Ordinal);
        await browser.Open($"{Start}/check");
        await Submit(browser);
    }

    [Fact]
    public async Task QuestionWithSeveralAnswersNow_KeepsTheOne()
    {
        var token = await Begin();
        survey.Change(definition => ChangingSurvey.Question(definition, "ecommerce")["type"] = "checkbox");

        await using var app = await survey.Start();
        var browser = Browser(app, token);
        await browser.Open($"{Start}/check");
        await Submit(browser);

        Assert.IsType<ListValue>(Assert.Single(app.Stored(ChangingSurvey.Id)).Answers["ecommerce"]);
    }

    [Fact]
    public async Task StoredAnswers_OpenedForChange_AreInTodaysNames()
    {
        await survey.Serve(answers: 1);
        File.Delete(survey.File("report.json"));
        survey.Change(definition =>
        {
            var question = ChangingSurvey.Question(definition, "ecommerce");
            (question["name"], question["formerly"]) = ("webshop", new JsonArray("ecommerce"));
        });

        await using var app = await survey.Start();
        using var client = app.Client();
        var browser = new Visitor(client);
        await browser.Post($"/r/{survey.Receipt}/edit", []);
        Assert.Equal($"{Start}/check", browser.Path);
        await browser.Send("submit");

        Assert.Equal($"/r/{survey.Receipt}", browser.Path);
        var stored = Assert.Single(app.Stored(ChangingSurvey.Id)).Answers;
        Assert.True(stored.ContainsKey("webshop") && !stored.ContainsKey("ecommerce"));
    }

    private static JsonArray Options(JsonNode definition, string question) =>
        ChangingSurvey.Question(definition, question)["choices"]!.AsArray();

    private static Dictionary<string, AnswerValue> Valid(RunningApp app) =>
        ValidAnswers.To(app.Questionnaire(ChangingSurvey.Id)).ToDictionary();

    private static bool OnPage(RunningApp app, string page, string question) =>
        app.Questionnaire(ChangingSurvey.Id).Pages.Single(each => each.Name == page).Questions.Any(each => each.Name == question);

    private static Visitor Browser(RunningApp app, string token)
    {
        var client = app.Client();
        client.DefaultRequestHeaders.Add("Cookie", $"{Begun.Cookie}={token}");
        return new Visitor(client);
    }

    private static async Task Submit(Visitor browser)
    {
        await browser.Send("submit");
        Assert.StartsWith("/r/", browser.Path, StringComparison.Ordinal);
    }

    /// <summary>A draft that could be sent, made with the questionnaire as it is.</summary>
    private async Task<string> Begin(params (string Question, string Code)[] chosen)
    {
        await using var app = await survey.Start();
        var answers = Valid(app);
        foreach (var (question, code) in chosen)
        {
            answers[question] = new TextValue(code);
        }

        var version = ((SurveyCatalogue)app.Services.GetService(typeof(SurveyCatalogue))!).Find(ChangingSurvey.Id)!.Version;
        return await app.Drafts.Create(
            new ResponseDraft
            {
                Survey = ChangingSurvey.Id,
                Language = "en",
                Answers = answers,
                Version = version,
                BegunWith = version,
                IsOnOwnDevice = true,
            }
        );
    }
}

public sealed class DraftsAcrossVersionsOnSqliteTests() : DraftsAcrossVersionsTests(Provider.Sqlite);

public sealed class DraftsAcrossVersionsOnPostgresTests() : DraftsAcrossVersionsTests(Provider.Postgres);
