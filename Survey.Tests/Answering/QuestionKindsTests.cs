using System.Net;
using Survey.Analysis.Questionnaires;

namespace Survey.Tests.Answering;

/// <summary>A questionnaire with conditions and with the question types that digital-skills does not use.</summary>
public sealed class QuestionKindsTests : IAsyncLifetime
{
    private const string Definition = """
        {
          "title": "Every kind",
          "pages": [
            {
              "name": "first",
              "elements": [
                { "type": "html", "name": "hello", "html": "<p>Welcome</p>" },
                { "type": "rating", "name": "score", "title": "How good?", "isRequired": true, "rateMin": 1, "rateMax": 5 },
                { "type": "text", "name": "budget", "title": "How much?", "inputType": "number", "min": 0, "max": 1000 },
                { "type": "text", "name": "since", "title": "Since when?", "inputType": "date" },
                { "type": "comment", "name": "remarks", "title": "Remarks" },
                { "type": "radiogroup", "name": "colour", "title": "Which colour?", "choices": ["red", "green"] },
                { "type": "text", "name": "why", "title": "Why green?", "isRequired": true, "visibleIf": "{colour} = 'green'" },
                { "type": "panel", "name": "group", "title": "A group", "elements": [
                  { "type": "boolean", "name": "agree", "title": "Agreed?" } ] }
              ]
            },
            { "name": "reds", "visibleIf": "{colour} = 'red'", "elements": [
              { "type": "text", "name": "shade", "title": "Which red?", "isRequired": true } ] },
            { "name": "last", "elements": [ { "type": "text", "name": "end", "title": "Anything else?" } ] }
          ]
        }
        """;

    private readonly TemporaryFolder folder = new();
    private RunningApp app = null!;
    private HttpClient client = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder.File("surveys/kinds"));
        await File.WriteAllTextAsync(folder.File("surveys/kinds/questionnaire.json"), Definition);
        Directory.CreateDirectory(folder.File("surveys/optional"));
        await File.WriteAllTextAsync(
            folder.File("surveys/optional/questionnaire.json"),
            """{"title": "Optional", "pages": [{"name": "only", "elements": [{"type": "text", "name": "word", "title": "A word?"}]}]}"""
        );
        Directory.CreateDirectory(folder.File("surveys/broken"));
        await File.WriteAllTextAsync(folder.File("surveys/broken/questionnaire.json"), "{}");
        app = await RunningApp.Start(folder, folder.File("surveys"));
        client = app.Client();
        visitor = new Visitor(client);
        await Begin(visitor);
    }

    private static async Task Begin(Visitor visitor)
    {
        await visitor.Open("/s/kinds");
        await visitor.Send(action: null);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Home_OneQuestionnaireIsBroken_TheOtherIsServed()
    {
        await visitor.Open("/");

        Assert.Contains("/s/kinds", visitor.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/s/broken", visitor.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NothingIsRequired_ShowsTheFirstPage()
    {
        await visitor.Open("/s/optional");
        await visitor.Send(action: null);
        var first = visitor.Path;
        await visitor.Send("next");

        Assert.Equal(("/s/optional/pages/only", "/s/optional/check"), (first, visitor.Path));
    }

    [Fact]
    public async Task EveryKind_Answered_IsStoredInItsShape()
    {
        await visitor.Send(
            "next",
            ("score", "4"),
            ("budget", "12.5"),
            ("since", "2020-02-29"),
            ("remarks", "one\r\ntwo"),
            ("agree", "false")
        );
        await visitor.Send("next");
        await visitor.Send("submit");

        var answers = Assert.Single(app.Stored("kinds")).Answers;
        Assert.Equal(new TextValue("4"), answers["score"]);
        Assert.Equal(new NumberValue(12.5m), answers["budget"]);
        Assert.Equal(new TextValue("2020-02-29"), answers["since"]);
        Assert.Equal(new TextValue("one\ntwo"), answers["remarks"]);
        Assert.Equal(new FlagValue(false), answers["agree"]);
        Assert.Equal(5, answers.Count);
    }

    [Fact]
    public async Task Next_NumberThatIsNone_KeepsWhatWasTyped()
    {
        await visitor.Send("next", ("score", "4"), ("budget", "12,5"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("value=\"12,5\"", visitor.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_AnswerBringsAQuestionOnTheSamePage_ShowsItBeforeAskingForIt()
    {
        await visitor.Send("next", ("score", "4"), ("colour", "green"));
        var status = visitor.Status;
        var shown = visitor.Shown;
        await visitor.Send("next", ("score", "4"), ("colour", "green"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("why", shown);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
    }

    [Fact]
    public async Task Pages_ThatDoNotApply_AreLeftOutAndNotCounted()
    {
        var before = visitor.Title;
        await visitor.Send("next", ("score", "4"), ("colour", "red"));

        Assert.StartsWith("Page 1 of 2", before, StringComparison.Ordinal);
        Assert.StartsWith("Page 2 of 3", visitor.Title, StringComparison.Ordinal);
        Assert.Equal("/s/kinds/pages/reds", visitor.Path);
    }

    [Fact]
    public async Task Submit_AnswerToAPageThatNoLongerApplies_IsNotStored()
    {
        await visitor.Send("next", ("score", "4"), ("colour", "red"));
        await visitor.Send("next", ("shade", "scarlet"));
        await visitor.Open("/s/kinds/pages/first");
        await visitor.Send("next", ("score", "4"));
        await visitor.Send("next");
        await visitor.Send("submit");

        Assert.Equal(["score"], Assert.Single(app.Stored("kinds")).Answers.Keys);
    }

    [Fact]
    public async Task Answers_WithMarkup_AreShownAsText()
    {
        using var raw = app.Client();
        var page = new Visitor(raw);
        await Begin(page);
        await page.Send("next", ("score", "4"), ("remarks", "</textarea><script>alert(1)</script>"));
        var check = await raw.GetStringAsync("/s/kinds/check");
        var first = await raw.GetStringAsync("/s/kinds/pages/first");

        Assert.DoesNotContain("<script>", check, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script>", first, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", check, StringComparison.Ordinal);
    }
}
