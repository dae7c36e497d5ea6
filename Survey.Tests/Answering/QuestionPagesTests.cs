using System.Net;

namespace Survey.Tests.Answering;

/// <summary>A page of questions: its buttons, what they save, and the messages for missing answers.</summary>
public sealed class QuestionPagesTests : MuseumTests
{
    [Fact]
    public async Task Next_IncompletePage_ShowsASummaryThatLeadsToEachQuestionAndKeepsTheRest()
    {
        await Museum.BeginAt("profile");
        await Browser.Send("next", ("country", "GR"), ("ownership", "other"), ("ownership-Comment", "<b>A friend</b>"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, Browser.Status);
        Assert.StartsWith("Error: ", Browser.Title, StringComparison.Ordinal);
        Assert.Contains("href=\"#q-size\"", Browser.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#q-country\"", Browser.Html, StringComparison.Ordinal);
        Assert.True(Browser.HasChosen("country", "GR"));
        Assert.True(Browser.HasChosen("ownership", "other"));
    }

    [Fact]
    public async Task Next_MissingRows_LeadsToTheRows()
    {
        await Museum.BeginAt("skills_basic");
        await Browser.Send("next", ("basic_current.sign_in", "alone"));

        Assert.Contains("href=\"#q-basic_current--wifi\"", Browser.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#q-basic_current--sign_in\"", Browser.Html, StringComparison.Ordinal);
        Assert.True(Browser.HasChosen("basic_current.sign_in", "alone"));
    }

    [Fact]
    public async Task Back_IncompletePage_SavesItAndGoesBack()
    {
        await Museum.BeginAt("profile");
        await Browser.Send("back", ("country", "NL"));
        var after = Browser.Path;
        await Browser.Open($"{Museum.Start}/pages/profile");

        Assert.Equal($"{Museum.Start}/pages/welcome", after);
        Assert.True(Browser.HasChosen("country", "NL"));
    }

    [Fact]
    public async Task LanguageSwitch_IncompletePage_SavesItAndShowsItInTheOtherLanguage()
    {
        await Museum.BeginAt("profile");
        await Browser.Send("language:el", ("country", "NL"));
        var switched = Browser.Language;
        await Browser.Open($"{Museum.Start}/pages/situation");

        Assert.Equal("el", switched);
        Assert.Equal("el", Browser.Language);
        await Browser.Open($"{Museum.Start}/pages/profile");
        Assert.True(Browser.HasChosen("country", "NL"));
    }

    [Fact]
    public async Task Next_BoxesUnticked_ForgetsThem()
    {
        await Museum.BeginAt("profile");
        await Browser.Send("back", ("field", "it"));
        await Browser.Open($"{Museum.Start}/pages/profile");
        var before = Browser.HasChosen("field", "it");
        await Browser.Send("back");
        await Browser.Open($"{Museum.Start}/pages/profile");

        Assert.True(before);
        Assert.False(Browser.HasChosen("field", "it"));
    }

    [Fact]
    public async Task Restart_ThrowsTheDraftAway()
    {
        await Museum.BeginAt("welcome");
        await Browser.Send("next", ("consent", "true"));
        var page = Browser.HiddenFields("keep").ToList();
        await Browser.Open(Museum.Start);
        var form = Browser.HiddenFields(action: null);
        await Browser.Send(action: null);
        var resumed = Browser.Path;
        await Browser.Post($"{Museum.Start}/restart?lang=en", form);
        var restarted = Browser.Path;
        var late = await Browser.PostOnly($"{Museum.Start}/pages/profile?lang=en", page);
        await Museum.BeginAt("welcome");

        Assert.Equal(($"{Museum.Start}/pages/profile", Museum.Start), (resumed, restarted));
        Assert.Equal(HttpStatusCode.Gone, late);
        Assert.False(Browser.HasChosen("consent", "true"));
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefusedWithAPageAndSavesNothing()
    {
        await Museum.BeginAt("profile", "nl");
        await Browser.Post([.. Browser.HiddenFields("back").Where(field => field.Name == "shown"), ("country", "NL")]);

        Assert.Equal(HttpStatusCode.BadRequest, Browser.Status);
        Assert.Contains("<h1>", Browser.Html, StringComparison.Ordinal);
        await Browser.Open($"{Museum.Start}/pages/profile");
        Assert.False(Browser.HasChosen("country", "NL"));
    }

    [Theory]
    [InlineData("/s/none")]
    [InlineData("/s/digital-skills/pages/none")]
    [InlineData("/s/none/pages/profile")]
    [InlineData("/s/none/check")]
    public async Task Show_Unknown_IsNotFound(string address)
    {
        await Browser.Open(address);

        Assert.Equal(HttpStatusCode.NotFound, Browser.Status);
    }
}
