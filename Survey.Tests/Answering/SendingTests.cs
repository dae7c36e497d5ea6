using System.Net;
using Survey.Analysis.Texts;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Tests.Answering;

/// <summary>From the overview to the receipt, without script.</summary>
public sealed class SendingTests : MuseumTests
{
    public static TheoryData<string> Languages => [.. TextCatalogue.Languages];

    [Theory, MemberData(nameof(Languages))]
    public async Task Journey_WithoutScript_FromStartToReceiptToErasure(string language)
    {
        var words = new Words(SurveyTexts.BuiltIn, language);
        await Museum.FillIn(language: language);
        Assert.Equal(language, Browser.Language);
        var receipt = await Museum.Submit();

        var stored = Assert.Single(App.Stored("digital-skills"));
        Assert.Equal(language, stored.Language);
        Assert.Equal(ValidAnswers.To(Museum.Questionnaire).Keys.Order(), stored.Answers.Keys.Order());
        Assert.Contains($"<code>{receipt[3..]}</code>", Browser.Html, StringComparison.Ordinal);
        Assert.Contains($"<h1>{words["receipt.title"]}</h1>", Browser.Html, StringComparison.Ordinal);

        await Browser.Open($"{receipt}/erase?lang={language}");
        await Browser.Send(action: null);

        Assert.Contains($"<h1>{words["erased.title"]}</h1>", Browser.Html, StringComparison.Ordinal);
        Assert.Empty(App.Stored("digital-skills"));
        await Browser.Open(receipt);
        Assert.Equal(HttpStatusCode.NotFound, Browser.Status);
    }

    [Fact]
    public async Task Submit_TwiceAndOnceMoreLater_IsStoredOnceAndEndsAtTheSameReceipt()
    {
        await Museum.FillIn();
        var address = Browser.FormAddress;
        var form = Browser.HiddenFields("submit").ToList();

        var clicks = Enumerable.Range(0, 5).Select(_ => new Visitor(Client)).ToList();
        await Task.WhenAll(clicks.Select(click => click.Post(address, form)));
        await Browser.Post(address, form);

        Assert.Single(App.Stored("digital-skills"));
        Assert.StartsWith("/r/", Browser.Path, StringComparison.Ordinal);
        Assert.All(clicks, click => Assert.Equal(Browser.Path, click.Path));
    }

    [Fact]
    public async Task Submit_FromAnotherPageOfTheDraft_GetsNoReceipt()
    {
        await Museum.FillIn();
        var first = Browser.HiddenFields("submit").ToList();
        await Browser.Open($"{Museum.Start}/check");
        var second = Browser.HiddenFields("submit").ToList();
        await Browser.Post($"{Museum.Start}/check", first);
        var receipt = Browser.Path;

        using var other = new Museum(App);
        foreach (var form in new[] { second, [.. first.Where(field => field.Name != "page-secret")] })
        {
            await other.Browser.Post($"{Museum.Start}/check", form);
            Assert.Equal(HttpStatusCode.Gone, other.Browser.Status);
            Assert.DoesNotContain(receipt[3..], other.Browser.Html, StringComparison.Ordinal);
        }

        Assert.Single(App.Stored("digital-skills"));
    }

    [Fact]
    public async Task Submit_PageWithoutItsSecret_IsShownAgainAndStoresNothing()
    {
        await Museum.FillIn();
        await Browser.Post(Browser.HiddenFields("submit").Where(field => field.Name != "page-secret"));

        Assert.Equal($"{Museum.Start}/check", Browser.Path);
        Assert.Empty(App.Stored("digital-skills"));
        await Museum.Submit();
    }

    [Fact]
    public async Task Submit_Incomplete_SaysWhatIsMissingAndWhere()
    {
        await Museum.BeginAt("welcome");
        await Browser.Send("next", ("consent", "true"));
        await Browser.Open($"{Museum.Start}/check");
        await Browser.Send("submit");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, Browser.Status);
        Assert.Contains(
            "formaction=\"/s/digital-skills/check?lang=en#q-country\" name=\"action\" value=\"page:profile\"",
            Browser.Html,
            StringComparison.Ordinal
        );
        Assert.Empty(App.Stored("digital-skills"));
    }

    [Fact]
    public async Task Change_FromTheOverview_ComesBackToIt()
    {
        await Museum.FillIn();
        await Browser.Send("page:welcome");
        await Browser.Send("next", ("consent", "true"));

        Assert.Equal($"{Museum.Start}/check", Browser.Path);
    }
}
