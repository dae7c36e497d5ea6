using System.Net;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Texts;
using Survey.Api.Pages;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Tests.Responding;

public sealed class QuestionPagesTests : IAsyncLifetime
{
    private const string Start = "/s/digital-skills";

    private readonly TemporaryFolder folder = new();
    private RunningApp app = null!;
    private HttpClient client = null!;
    private Visitor visitor = null!;

    public static TheoryData<string> Languages => [.. TextCatalogue.Languages];

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.Start(folder);
        client = app.Client();
        visitor = new Visitor(client);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Journey_WithoutScript_FromStartToReceiptToErasure(string language)
    {
        var words = new Words(language);
        var titles = new List<string>();
        await visitor.Open($"{Start}/pages/welcome?lang={language}");
        await FillAll(titles);

        Assert.Equal($"{Start}/check", visitor.Path);
        Assert.Equal(language, visitor.Language);
        await visitor.Send("submit");

        var stored = Assert.Single(app.Responses.All("digital-skills"));
        Assert.Equal(language, stored.Language);
        Assert.Equal(ValidAnswers.To(app.Questionnaire("digital-skills")).Keys.Order(), stored.Answers.Keys.Order());
        Assert.StartsWith("/r/", visitor.Path, StringComparison.Ordinal);
        Assert.Contains($"<code>{visitor.Path[3..]}</code>", visitor.Html, StringComparison.Ordinal);
        Assert.Contains($"<h1>{words["receipt.title"]}</h1>", visitor.Html, StringComparison.Ordinal);
        Assert.Equal(8, titles.Distinct().Count());

        var receipt = visitor.Path;
        await visitor.Open($"{receipt}/erase?lang={language}");
        await visitor.Send(action: null);

        Assert.Contains($"<h1>{words["erased.title"]}</h1>", visitor.Html, StringComparison.Ordinal);
        Assert.Empty(app.Responses.All("digital-skills"));
        await visitor.Open(receipt);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task Next_IncompletePage_ShowsASummaryThatLeadsToEachQuestionAndKeepsTheRest()
    {
        await visitor.Open($"{Start}/pages/profile?lang=en");
        await visitor.Send("next", ("country", "GR"), ("ownership", "other"), ("ownership-Comment", "<b>A friend</b>"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.StartsWith("Error: ", visitor.Title, StringComparison.Ordinal);
        Assert.Contains("href=\"#q-size\"", visitor.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#q-country\"", visitor.Html, StringComparison.Ordinal);
        Assert.True(visitor.HasChosen("country", "GR"));
        Assert.True(visitor.HasChosen("ownership", "other"));
        AssertReferencesExist();
    }

    [Fact]
    public async Task Next_MissingRows_LeadsToTheRows()
    {
        await visitor.Open($"{Start}/pages/skills_basic?lang=en");
        await visitor.Send("next", ("basic_current.sign_in", "alone"));

        Assert.Contains("href=\"#q-basic_current--wifi\"", visitor.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#q-basic_current--sign_in\"", visitor.Html, StringComparison.Ordinal);
        Assert.True(visitor.HasChosen("basic_current.sign_in", "alone"));
        AssertReferencesExist();
    }

    [Fact]
    public async Task Back_IncompletePage_SavesItAndGoesBack()
    {
        await visitor.Open($"{Start}/pages/profile?lang=en");
        await visitor.Send("back", ("country", "NL"));
        var after = visitor.Path;
        await visitor.Open($"{Start}/pages/profile");

        Assert.Equal($"{Start}/pages/welcome", after);
        Assert.True(visitor.HasChosen("country", "NL"));
    }

    [Fact]
    public async Task LanguageSwitch_IncompletePage_SavesItAndShowsItInTheOtherLanguage()
    {
        await visitor.Open($"{Start}/pages/profile?lang=en");
        await visitor.Send("language:el", ("country", "NL"));
        var switched = visitor.Language;
        await visitor.Open($"{Start}/pages/situation");

        Assert.Equal("el", switched);
        Assert.Equal("el", visitor.Language);
        await visitor.Open($"{Start}/pages/profile");
        Assert.True(visitor.HasChosen("country", "NL"));
    }

    [Fact]
    public async Task Next_BoxesUnticked_ForgetsThem()
    {
        await visitor.Open($"{Start}/pages/profile?lang=en");
        await visitor.Send("back", ("field", "it"));
        await visitor.Open($"{Start}/pages/profile");
        var before = visitor.HasChosen("field", "it");
        await visitor.Send("back");
        await visitor.Open($"{Start}/pages/profile");

        Assert.True(before);
        Assert.False(visitor.HasChosen("field", "it"));
    }

    [Fact]
    public async Task Draft_ServerRestarted_IsStillThere()
    {
        await visitor.Open($"{Start}/pages/profile?lang=it");
        var form = visitor.HiddenFields("back").Append(("country", "IT")).ToList();
        await visitor.Post(form);
        var cookies = visitor;
        await app.DisposeAsync();
        app = await RunningApp.Start(folder, settings: settings => settings with { Urls = client.BaseAddress!.ToString() });

        await cookies.Open($"{Start}/pages/profile");
        Assert.True(cookies.HasChosen("country", "IT"));
        Assert.Equal("it", cookies.Language);
        // The token of the form that was open during the restart still counts.
        await cookies.Post($"{Start}/pages/profile", form);
        Assert.Equal(HttpStatusCode.OK, cookies.Status);
    }

    [Fact]
    public async Task Submit_TwiceAndOnceMoreLater_IsStoredOnceAndEndsAtTheSameReceipt()
    {
        await visitor.Open($"{Start}/pages/welcome?lang=en");
        await FillAll([]);
        var address = visitor.FormAddress;
        var form = visitor.HiddenFields("submit").ToList();

        var clicks = Enumerable.Range(0, 5).Select(_ => new Visitor(client)).ToList();
        await Task.WhenAll(clicks.Select(click => click.Post(address, form)));
        await visitor.Post(address, form);

        Assert.Single(app.Responses.All("digital-skills"));
        Assert.StartsWith("/r/", visitor.Path, StringComparison.Ordinal);
        Assert.All(clicks, click => Assert.Equal(visitor.Path, click.Path));
    }

    [Fact]
    public async Task Submit_Incomplete_SaysWhatIsMissingAndWhere()
    {
        await visitor.Open($"{Start}/pages/welcome?lang=en");
        await visitor.Send("next", ("consent", "true"));
        await visitor.Open($"{Start}/check");
        await visitor.Send("submit");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("/s/digital-skills/pages/profile?lang=en&from=check#q-country", visitor.Html, StringComparison.Ordinal);
        Assert.Empty(app.Responses.All("digital-skills"));
    }

    [Fact]
    public async Task Change_FromTheOverview_ComesBackToIt()
    {
        await visitor.Open($"{Start}/pages/welcome?lang=en");
        await FillAll([]);
        await visitor.Open($"{Start}/pages/welcome?lang=en&from=check");
        await visitor.Send("next", ("consent", "true"));

        Assert.Equal($"{Start}/check", visitor.Path);
    }

    [Fact]
    public async Task Restart_ThrowsTheDraftAway()
    {
        await visitor.Open($"{Start}/pages/welcome?lang=en");
        await visitor.Send("next", ("consent", "true"));
        await visitor.Open(Start);
        var resume = visitor.Html;
        await visitor.Send(action: null);
        await visitor.Open($"{Start}/pages/welcome");

        Assert.Contains($"{Start}/pages/profile", resume, StringComparison.Ordinal);
        Assert.False(visitor.HasChosen("consent", "true"));
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefusedWithAPageAndSavesNothing()
    {
        await visitor.Open($"{Start}/pages/profile?lang=nl");
        await visitor.Post([.. visitor.HiddenFields("back").Where(field => field.Name == "shown"), ("country", "NL")]);

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Contains("<h1>", visitor.Html, StringComparison.Ordinal);
        await visitor.Open($"{Start}/pages/profile");
        Assert.False(visitor.HasChosen("country", "NL"));
    }

    [Theory]
    [InlineData("/s/none")]
    [InlineData("/s/digital-skills/pages/none")]
    [InlineData("/s/none/pages/profile")]
    [InlineData("/s/none/check")]
    public async Task Show_Unknown_IsNotFound(string address)
    {
        await visitor.Open(address);

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task Cookies_OverHttps_AreHostBoundSecureAndHttpOnly()
    {
        using var other = new TemporaryFolder();
        await using var secure = await RunningApp.Start(other, settings: settings => settings with { IsSecure = true });
        using var plain = secure.Client();

        using var response = await plain.GetAsync($"{Start}/pages/profile");

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-draft-digital-skills=", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.True(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Notice_WhenThereIsOne_StandsOnEveryPage()
    {
        using var other = new TemporaryFolder();
        await using (var database = Database.Open(other.File("survey.db")))
        {
            var notice = new LocalizedText("A reconstruction", [new("nl", "Een reconstructie")]);
            await database.Write(connection => connection.PutNotice(new NoticeRow { Survey = "digital-skills", Texts = Notices.Write(notice) }));
        }

        await using var demo = await RunningApp.Start(other);
        using var plain = demo.Client();

        foreach (var address in new[] { "/?lang=nl", $"{Start}?lang=nl", $"{Start}/pages/profile?lang=nl", "/r/erased?lang=nl" })
            Assert.Contains("Een reconstructie", await plain.GetStringAsync(address), StringComparison.Ordinal);
    }

    private async Task FillAll(List<string> titles)
    {
        var questionnaire = app.Questionnaire("digital-skills");
        var answers = ValidAnswers.To(questionnaire);
        foreach (var page in questionnaire.Pages)
        {
            Assert.Equal($"{Start}/pages/{page.Name}", visitor.Path);
            AssertReferencesExist();
            titles.Add(visitor.Title);
            await visitor.Send("next", FormFields.Of(answers.Where(answer => page.Questions.Any(question => question.Name == answer.Key))));
        }
    }

    /// <summary>Ids are unique, and what labels, descriptions and links name is there.</summary>
    private void AssertReferencesExist()
    {
        Assert.Equal(visitor.Ids.Count, visitor.Ids.Distinct().Count());
        Assert.Empty(visitor.References.Except(visitor.Ids));
    }
}
