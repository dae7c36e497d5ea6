using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Survey.Api;
using Survey.Api.Privacy;
using Survey.Api.Storage;

namespace Survey.Tests.Responding;

/// <summary>Consent: to a statement that can be read again, a purpose at a time, nothing ticked beforehand.</summary>
public sealed partial class ConsentTests : IAsyncLifetime
{
    private const string Address = "maria@museum.example";

    private readonly TemporaryFolder folder = new();
    private readonly ManualTime time = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
    private RunningApp app = null!;
    private Museum museum = null!;

    public async ValueTask InitializeAsync()
    {
        app = await Start(organiser: null);
        museum = new Museum(app);
        await museum.FillIn();
        await museum.Browser.Open($"{Museum.Start}/pages/contact?lang=en&from=check");
        await museum.Browser.Send("next", ("email", Address));
    }

    public async ValueTask DisposeAsync()
    {
        museum.Dispose();
        await app.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Form_Untouched_HasNothingTicked()
    {
        using var other = new Museum(app);
        foreach (var page in other.Questionnaire.Pages)
        {
            await other.Browser.Open($"{Museum.Start}/pages/{page.Name}?lang=en");
            // Only "no answer" to an optional question is chosen beforehand, and says nothing.
            Assert.DoesNotMatch("value=\"[^\"]+\" checked", other.Browser.Html);
        }
        Assert.Contains("name=\"purpose\" value=\"email\"", museum.Browser.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", museum.Browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_WithoutTheTick_LeavesTheAddressOut()
    {
        var receipt = await museum.Submit();
        var own = await Own(receipt);

        Assert.Null(own["answers"]!["email"]);
        Assert.Equal(["answers"], own["consent"]!["purposes"]!.AsArray().Select(purpose => purpose!.ToString()));
        Assert.False(await Contacts());
    }

    [Fact]
    public async Task Submit_WithTheTick_KeepsTheAddressAndToWhatItWasAgreed()
    {
        await museum.Browser.Send("submit", ("purpose", "email"));
        var own = await Own(museum.Browser.Path);
        var consent = own["consent"]!;

        Assert.Equal(Address, own["answers"]!["email"]!.ToString());
        Assert.Equal(["answers", "email"], consent["purposes"]!.AsArray().Select(purpose => purpose!.ToString()));
        Assert.Equal("2026-11-22", consent["day"]!.ToString());
        Assert.Equal("en", consent["language"]!.ToString());
        await museum.Browser.Open($"/privacy/{consent["notice"]}");
        Assert.Equal(HttpStatusCode.OK, museum.Browser.Status);
        Assert.Contains("Who is responsible", museum.Browser.Html, StringComparison.Ordinal);
        Assert.Contains("22 November 2026", museum.Browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_AfterTheStatementChanged_IsAskedAgainAndStoresNothing()
    {
        var stale = Statement.OfPrivacy("en", new WebSettings()).Hash;
        await app.DisposeAsync();
        app = await Start("The Museums' Union", museum.Address);
        await museum.Browser.Send("submit", ("purpose", "email"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, museum.Browser.Status);
        Assert.Contains("href=\"#consent-stale\"", museum.Browser.Html, StringComparison.Ordinal);
        Assert.Contains("name=\"purpose\" value=\"email\" checked", museum.Browser.Html, StringComparison.Ordinal);
        Assert.Empty(app.Responses.All("digital-skills"));
        await museum.Browser.Send("submit", ("purpose", "email"));
        Assert.NotEqual(stale, (await Own(museum.Browser.Path))["consent"]!["notice"]!.ToString());
        await museum.Browser.Open($"/privacy/{stale}");
        Assert.Equal(HttpStatusCode.OK, museum.Browser.Status);
    }

    [Fact]
    public async Task Submit_WithoutAStatement_StoresNothing()
    {
        await museum.Browser.Post(museum.Browser.HiddenFields("submit").Where(field => field.Name != "notice"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, museum.Browser.Status);
        Assert.Empty(app.Responses.All("digital-skills"));
    }

    [Fact]
    public async Task Statements_OfEveryLanguageAndOrganiser_HaveHashesOfTheirOwn()
    {
        var hashes = from organiser in new[] { null, "A", "B" }
                     from language in Survey.Analysis.Texts.TextCatalogue.Languages
                     select Statement.OfPrivacy(language, new WebSettings { Organiser = organiser }).Hash;

        Assert.Equal(15, hashes.Distinct().Count());
        await museum.Browser.Open("/privacy/0000");
        Assert.Equal(HttpStatusCode.NotFound, museum.Browser.Status);
    }

    private Task<RunningApp> Start(string? organiser, Uri? address = null) => RunningApp.Start(folder, settings: settings => settings with
    {
        Time = time,
        Organiser = organiser,
        Urls = address?.ToString() ?? settings.Urls,
    });

    private async Task<JsonNode> Own(string receipt)
    {
        Assert.Matches(ReceiptPath(), receipt);
        using var client = app.Client();
        return JsonNode.Parse(await client.GetStringAsync($"{receipt}/answers.json"))!;
    }

    private Task<bool> Contacts() => app.Services.GetRequiredService<Database>().Read(
        connection => connection.ExecuteScalar<long>("SELECT count(*) FROM contacts") > 0);

    [GeneratedRegex("^/r/[0-9a-z]{52}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReceiptPath();
}
