using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Survey.Api.Privacy;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Tests.Answering;

/// <summary>Consent: to a statement that stays readable, separately for each purpose, with nothing ticked in advance.</summary>
public sealed partial class ConsentTests : MuseumTests
{
    private const string Address = "maria@Museum.example";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Museum.FillIn();
        await Browser.Open($"{Museum.Start}/pages/contact?lang=en&from=check");
        await Browser.Send("next", ("email", Address));
    }

    [Fact]
    public async Task Form_Untouched_HasNothingTicked()
    {
        using var other = new Museum(App);
        await other.Begin();
        foreach (var page in other.Questionnaire.Pages)
        {
            await other.Browser.Open($"{Museum.Start}/pages/{page.Name}?lang=en");
            // Only "no answer" to an optional question is preselected, which expresses nothing.
            Assert.DoesNotMatch("value=\"[^\"]+\" checked", other.Browser.Html);
        }
        Assert.Contains("name=\"purpose\" value=\"email\"", Browser.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", Browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_WithoutTheTick_LeavesTheAddressOut()
    {
        var receipt = await Museum.Submit();
        var own = await Own(receipt);

        Assert.Null(own["answers"]!["email"]);
        Assert.Equal(["answers"], own["consent"]!["purposes"]!.AsArray().Select(purpose => purpose!.ToString()));
        Assert.False(await Contacts());
    }

    [Fact]
    public async Task Submit_WithTheTick_KeepsTheAddressAndToWhatItWasAgreed()
    {
        await Browser.Send("submit", ("purpose", "email"));
        var own = await Own(Browser.Path);
        var consent = own["consent"]!;

        Assert.Equal(Address, own["answers"]!["email"]!.ToString());
        Assert.Equal(["answers", "email"], consent["purposes"]!.AsArray().Select(purpose => purpose!.ToString()));
        Assert.Equal("2026-11-22", consent["day"]!.ToString());
        Assert.Equal("en", consent["language"]!.ToString());
        await Browser.Open($"/privacy/{consent["notice"]}");
        Assert.Equal(HttpStatusCode.OK, Browser.Status);
        Assert.Contains("Who is responsible", Browser.Html, StringComparison.Ordinal);
        Assert.Contains("22 November 2026", Browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_AfterTheStatementChanged_IsAskedAgainAndStoresNothing()
    {
        var stale = Statement.OfPrivacy(SurveyTexts.BuiltIn, "en", new WebSettings()).Hash;
        await Restart(settings => settings with { Organiser = "The Museums' Union" });
        await Browser.Send("submit", ("purpose", "email"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, Browser.Status);
        Assert.Contains("href=\"#consent-stale\"", Browser.Html, StringComparison.Ordinal);
        Assert.Contains("name=\"purpose\" value=\"email\" checked", Browser.Html, StringComparison.Ordinal);
        Assert.Empty(App.Stored("digital-skills"));
        await Browser.Send("submit", ("purpose", "email"));
        Assert.NotEqual(stale, (await Own(Browser.Path))["consent"]!["notice"]!.ToString());
        await Browser.Open($"/privacy/{stale}");
        Assert.Equal(HttpStatusCode.OK, Browser.Status);
    }

    [Fact]
    public async Task Submit_WithoutAStatement_StoresNothing()
    {
        await Browser.Post(Browser.HiddenFields("submit").Where(field => field.Name != "notice"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, Browser.Status);
        Assert.Empty(App.Stored("digital-skills"));
    }

    [Fact]
    public async Task Statements_OfEveryLanguageAndOrganiser_HaveHashesOfTheirOwn()
    {
        var hashes =
            from organiser in new[] { null, "A", "B" }
            from language in Survey.Analysis.Texts.TextCatalogue.Languages
            select Statement.OfPrivacy(SurveyTexts.BuiltIn, language, new WebSettings { Organiser = organiser }).Hash;

        Assert.Equal(15, hashes.Distinct().Count());
        await Browser.Open("/privacy/0000");
        Assert.Equal(HttpStatusCode.NotFound, Browser.Status);
    }

    private async Task<JsonNode> Own(string receipt)
    {
        Assert.Matches(ReceiptPath(), receipt);
        return JsonNode.Parse(await Client.GetStringAsync($"{receipt}/answers.json"))!;
    }

    private Task<bool> Contacts() =>
        App
            .Services.GetRequiredService<Database>()
            .Read(connection => connection.ExecuteScalar<long>("SELECT count(*) FROM contacts") > 0);

    [GeneratedRegex("^/r/[0-9a-z]{52}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReceiptPath();
}
