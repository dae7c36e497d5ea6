using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Survey.Api.Surveys;

namespace Survey.Tests.Answering;

/// <summary>Nothing that was typed is lost, whatever the browser, device or order of clicks.</summary>
public sealed class DraftsTests : MuseumTests
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Resume_OnAnotherDevice_GoesOnWithTheAnswersInTheirLanguage(bool keepsCookies)
    {
        await Museum.BeginAt("profile", "el");
        await Browser.Send("later", ("country", "GR"), ("size", "10_49"));
        var link = Link(Browser);

        using var other = new Museum(App, keepsCookies);
        await other.Browser.Open(link);
        await other.Browser.Send(action: null);
        Assert.Equal($"{Museum.Start}/pages/welcome", other.Browser.Path);
        Assert.Equal("el", other.Browser.Language);
        await other.Browser.Send("next", ("consent", "true"));

        Assert.Equal($"{Museum.Start}/pages/profile", other.Browser.Path);
        Assert.True(other.Browser.HasChosen("country", "GR"));
        Assert.True(other.Browser.HasChosen("size", "10_49"));
    }

    [Fact]
    public async Task Resume_AfterThirtyDays_SaysThatTheAnswersAreGone()
    {
        await Museum.BeginAt("profile", "nl");
        await Browser.Send("later", ("country", "NL"));
        var link = Link(Browser);

        Time.Now = Start.AddDays(30);
        using var inTime = new Museum(App);
        await inTime.Browser.Open(link);
        Time.Now = Start.AddDays(31);
        using var late = new Museum(App);
        await late.Browser.Open(link);

        Assert.Equal(HttpStatusCode.OK, inTime.Browser.Status);
        Assert.Equal(HttpStatusCode.NotFound, late.Browser.Status);
        Assert.Contains("class=\"button\"", late.Browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_SentAgain_GoesOnWithTheSameDraft()
    {
        await Museum.Begin();
        var before = Browser.HiddenFields(action: null);
        await Browser.Send("next", ("consent", "true"));
        await Browser.Post($"{Museum.Start}/start?lang=en", []);

        Assert.Equal($"{Museum.Start}/pages/profile", Browser.Path);
        Assert.Contains(before.Single(field => field.Name == "draft"), Browser.HiddenFields(action: null));
    }

    [Fact]
    public async Task Journey_WithoutCookies_EndsInTheStore()
    {
        using var blocked = new Museum(App, keepsCookies: false);
        await blocked.FillIn();
        await blocked.Submit();

        Assert.Single(App.Stored("digital-skills"));
    }

    [Fact]
    public async Task Windows_SavingDifferentPagesAtOnce_LoseNothingOfEachOther()
    {
        await Museum.BeginAt("welcome");
        var token = Browser.HiddenFields(action: null).Single(field => field.Name == "draft");
        var pages = Museum.Questionnaire.Pages;

        for (var round = 0; round < 5; round++)
        {
            await Task.WhenAll(
                pages.Select(page =>
                    Browser.PostOnly(
                        $"{Museum.Start}/pages/{page.Name}?lang=en",
                        [
                            token,
                            ("action", "keep"),
                            .. page.Questions.Select(question => ("shown", question.Name)),
                            .. Museum.Fields(page.Name, round),
                        ]
                    )
                )
            );
            await Browser.Open($"{Museum.Start}/check?lang=en");
            var shown = Browser.Html;
            foreach (var page in pages)
            {
                await Browser.Open($"{Museum.Start}/pages/{page.Name}");
                Assert.All(Museum.Fields(page.Name, round), field =>
                    Assert.True(Browser.HasChosen(field.Name, field.Value), $"{round}: {field}")
                );
            }
            Assert.DoesNotContain(
                "<dd>No answer</dd>",
                Regex.Replace(shown, "(?s)<dt>(What is your museum called|At which e-mail).*?</dd>", ""),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Closed_WhileSomebodyAnswers_KeepsWhatIsTypedAndShowsIt()
    {
        var fieldwork = App.Services.GetRequiredService<Fieldwork>();
        await Museum.FillIn();
        await Browser.Open($"{Museum.Start}/pages/profile?lang=en");
        await fieldwork.Close("digital-skills", Time.Now);
        await Browser.Send("next", [.. Museum.Fields("profile"), ("museum_name", "Typed when it was closed")]);

        Assert.Equal($"{Museum.Start}/closed", Browser.Path);
        Assert.Contains("<dd>Typed when it was closed</dd>", Browser.Html, StringComparison.Ordinal);
        await Browser.Open(Museum.Start);
        Assert.Equal($"{Museum.Start}/closed", Browser.Path);

        await fieldwork.Close("digital-skills", moment: null);
        await Browser.Open($"{Museum.Start}/check");
        await Museum.Submit();
        Assert.Single(App.Stored("digital-skills"));
    }

    [Fact]
    public async Task Closed_InABrowserWithoutCookies_ShowsWhatIsTyped()
    {
        using var blocked = new Museum(App, keepsCookies: false);
        await blocked.FillIn();
        await App.Services.GetRequiredService<Fieldwork>().Close("digital-skills", Time.Now);
        await blocked.Browser.Send("submit");

        Assert.Contains("<dd>Greece</dd>", blocked.Browser.Html, StringComparison.Ordinal);
        Assert.Empty(App.Stored("digital-skills"));
    }

    [Fact]
    public async Task Back_OnTheFirstPageWithoutCookies_LosesNothing()
    {
        using var blocked = new Museum(App, keepsCookies: false);
        await blocked.Begin();
        await blocked.Browser.Send("back", ("consent", "true"));
        await blocked.Browser.Send("language:nl");
        Assert.Equal("nl", blocked.Browser.Language);
        await blocked.Browser.Send(action: null);

        Assert.Equal($"{Museum.Start}/pages/profile", blocked.Browser.Path);
    }

    [Fact]
    public async Task Draft_ServerRestartedWithoutItsKeys_IsStillThere()
    {
        await Museum.BeginAt("profile", "it");
        var form = Browser.HiddenFields("back").Append(("country", "IT")).ToList();
        await Browser.Post(form);
        await Restart(same =>
        {
            // Not even the keys that sign cookies are required.
            Directory.Delete(Folder.File("survey.db.keys"), recursive: true);
            return same;
        });

        await Browser.Open($"{Museum.Start}/pages/profile");
        Assert.True(Browser.HasChosen("country", "IT"));
        Assert.Equal("it", Browser.Language);
        // The token of a form that was open during the restart is still valid.
        await Browser.Post($"{Museum.Start}/pages/profile", form);
        Assert.Equal(HttpStatusCode.OK, Browser.Status);
    }

    [Fact]
    public async Task Token_IsNowhereInTheFiles()
    {
        await Museum.BeginAt("profile");
        await Browser.Send("later", ("country", "ES"));
        var secrets = Browser.HiddenFields(action: null).Select(field => field.Value).Append(Link(Browser).Split('/')[^1]);

        Assert.All(secrets, secret => Assert.Equal(52, secret.Length));
        foreach (var secret in secrets)
        {
            Assert.False(await Files.Contain(Folder, secret));
        }

        Assert.True(await Files.Contain(Folder, "\"country\":\"ES\""));
    }

    private static string Link(Visitor browser) =>
        Regex.Match(browser.Html, "class=\"link\" href=\"https?://[^/]+(/s/[^\"]+)\"").Groups[1].Value;
}
