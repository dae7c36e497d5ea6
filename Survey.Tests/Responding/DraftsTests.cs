using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Survey.Api.Surveys;

namespace Survey.Tests.Responding;

/// <summary>Nothing that was typed is lost, whatever browser, device and order of clicks.</summary>
public sealed class DraftsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly ManualTime time = new(Start);
    private RunningApp app = null!;
    private Museum museum = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.Start(folder, settings: settings => settings with { Time = time });
        museum = new Museum(app);
    }

    public async ValueTask DisposeAsync()
    {
        museum.Dispose();
        await app.DisposeAsync();
        folder.Dispose();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Resume_OnAnotherDevice_GoesOnWithTheAnswersInTheirLanguage(bool keepsCookies)
    {
        await museum.Browser.Open($"{Museum.Start}/pages/profile?lang=el");
        await museum.Browser.Send("later", ("country", "GR"), ("size", "10_49"));
        var link = Link(museum);

        using var other = new Museum(app, keepsCookies);
        await other.Browser.Open(link);
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
        await museum.Browser.Open($"{Museum.Start}/pages/profile?lang=nl");
        await museum.Browser.Send("later", ("country", "NL"));
        var link = Link(museum);

        time.Now = Start.AddDays(30);
        using var inTime = new Museum(app);
        await inTime.Browser.Open(link);
        time.Now = Start.AddDays(31);
        using var late = new Museum(app);
        await late.Browser.Open(link);

        Assert.Equal(HttpStatusCode.OK, inTime.Browser.Status);
        Assert.Equal(HttpStatusCode.NotFound, late.Browser.Status);
        Assert.Contains("class=\"button\"", late.Browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journey_WithoutCookies_EndsInTheStore()
    {
        using var blocked = new Museum(app, keepsCookies: false);
        await blocked.FillIn();
        await blocked.Submit();

        Assert.Single(app.Responses.All("digital-skills"));
    }

    [Fact]
    public async Task Windows_SavingDifferentPagesAtOnce_LoseNothingOfEachOther()
    {
        await museum.Browser.Open($"{Museum.Start}/pages/welcome?lang=en");
        var token = museum.Browser.HiddenFields(action: null).Single(field => field.Name == "draft");
        var pages = museum.Questionnaire.Pages;

        for (var round = 0; round < 5; round++)
        {
            await Task.WhenAll(pages.Select(page => museum.Browser.PostOnly($"{Museum.Start}/pages/{page.Name}?lang=en",
                [token, ("action", "keep"), .. page.Questions.Select(question => ("shown", question.Name)), .. museum.Fields(page.Name, round)])));
            await museum.Browser.Open($"{Museum.Start}/check?lang=en");
            var shown = museum.Browser.Html;
            foreach (var page in pages)
            {
                await museum.Browser.Open($"{Museum.Start}/pages/{page.Name}");
                Assert.All(museum.Fields(page.Name, round), field => Assert.True(museum.Browser.HasChosen(field.Name, field.Value), $"{round}: {field}"));
            }
            Assert.DoesNotContain("<dd>No answer</dd>", Regex.Replace(shown, "(?s)<dt>(What is your museum called|At which e-mail).*?</dd>", ""), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Closed_WhileSomebodyAnswers_KeepsWhatIsTypedAndShowsIt()
    {
        var fieldwork = app.Services.GetRequiredService<Fieldwork>();
        await museum.FillIn();
        await museum.Browser.Open($"{Museum.Start}/pages/profile?lang=en");
        await fieldwork.Close("digital-skills", time.Now);
        await museum.Browser.Send("next", [.. museum.Fields("profile"), ("museum_name", "Typed when it was closed")]);

        Assert.Equal($"{Museum.Start}/closed", museum.Browser.Path);
        Assert.Contains("<dd>Typed when it was closed</dd>", museum.Browser.Html, StringComparison.Ordinal);
        await museum.Browser.Open(Museum.Start);
        Assert.Equal($"{Museum.Start}/closed", museum.Browser.Path);

        await fieldwork.Close("digital-skills", moment: null);
        await museum.Browser.Open($"{Museum.Start}/check");
        await museum.Submit();
        Assert.Single(app.Responses.All("digital-skills"));
    }

    [Fact]
    public async Task Closed_ForPrograms_IsAConflict()
    {
        await app.Services.GetRequiredService<Fieldwork>().Close("digital-skills", time.Now);
        using var client = app.Client();
        using var body = new StringContent("""{"language":"en","answers":{}}""", System.Text.Encoding.UTF8, "application/json");

        using var response = await client.PostAsync("/api/v1/surveys/digital-skills/responses", body);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("surveys/closed", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_IsNowhereInTheFiles()
    {
        await museum.Browser.Open($"{Museum.Start}/pages/profile?lang=en");
        await museum.Browser.Send("later", ("country", "ES"));
        var token = Link(museum).Split('/')[^1];

        Assert.Equal(52, token.Length);
        Assert.False(await Files.Contain(folder, token));
        Assert.True(await Files.Contain(folder, "\"country\":\"ES\""));
    }

    private static string Link(Museum museum) => Regex.Match(museum.Browser.Html, "class=\"link\" href=\"https?://[^/]+(/s/[^\"]+)\"").Groups[1].Value;
}
