using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Survey.Analysis.Questionnaires;
using Survey.Api.Surveys;

namespace Survey.Tests.Answering;

/// <summary>Submitted answers: stored once, changed, erased.</summary>
public sealed class CorrectionsTests : MuseumTests
{
    [Fact]
    public async Task Edit_ThenSend_ChangesTheResponseAndKeepsTheReceipt()
    {
        await Museum.FillIn();
        var receipt = await Museum.Submit();
        await Browser.Post($"{receipt}/edit?lang=en", []);
        Assert.Equal($"{Museum.Start}/check", Browser.Path);

        await Browser.Open($"{Museum.Start}/pages/profile?from=check");
        await Browser.Send("next", [.. Museum.Fields("profile", 1), ("museum_name", "Museum of Changes")]);
        Assert.Equal(new TextValue("GR"), Stored()["country"]);
        var form = Browser.HiddenFields("submit").ToList();
        await Browser.Send("submit", ("purpose", "museum_name"));
        var again = Browser.Path;
        await Browser.Post($"{Museum.Start}/check", form);

        Assert.Equal(receipt, again);
        Assert.Equal(receipt, Browser.Path);
        Assert.Equal(new TextValue("IT"), Stored()["country"]);
        await Browser.Open($"{receipt}/answers");
        Assert.Contains("Museum of Changes", Browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_OnAnotherDevice_GoesOnThereAndEndsHere()
    {
        await Museum.FillIn();
        var receipt = await Museum.Submit();
        await Browser.Post($"{receipt}/edit?lang=en", []);
        await Browser.Open($"{Museum.Start}/pages/profile?from=check");
        await Browser.Send("next", Museum.Fields("profile", 1));
        var form = Browser.HiddenFields("submit").Where(field => field.Name != "receipt").ToList();

        using var other = new Museum(App);
        await other.Browser.Post($"{receipt}/edit?lang=en", []);
        await Browser.Post($"{Museum.Start}/check", form);

        Assert.Equal(HttpStatusCode.Gone, Browser.Status);
        Assert.Equal(new TextValue("GR"), Stored()["country"]);
        await other.Browser.Send("submit");
        Assert.Equal(receipt, other.Browser.Path);
        Assert.Equal(new TextValue("IT"), Stored()["country"]);
    }

    [Fact]
    public async Task Edit_AfterTheSurveyClosed_OpensNothing()
    {
        await Museum.FillIn();
        var receipt = await Museum.Submit();
        await App.Services.GetRequiredService<Fieldwork>().Close("digital-skills", Time.Now);
        await Browser.Post($"{receipt}/edit?lang=en", []);

        Assert.Equal($"{Museum.Start}/closed", Browser.Path);
        Assert.DoesNotContain("name=\"draft\"", Browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_WhileChanging_GivesNoLink_AndTheReceiptGoesOn()
    {
        await Museum.FillIn();
        var receipt = await Museum.Submit();
        await Browser.Post($"{receipt}/edit?lang=en", []);
        await Browser.Open($"{Museum.Start}/pages/profile");
        await Browser.Send("later", Museum.Fields("profile", 1));

        Assert.DoesNotContain("/resume/", Browser.Html, StringComparison.Ordinal);
        Assert.Contains($"{receipt}?lang=en", Browser.Html, StringComparison.Ordinal);
        await Browser.Post($"{receipt}/edit?lang=en", []);
        await Browser.Open($"{Museum.Start}/pages/profile");
        Assert.True(Browser.HasChosen("country", "IT"));
    }

    [Fact]
    public async Task Back_AfterSending_SavesNothingAndShowsWhatWasTyped()
    {
        await Museum.FillIn();
        await Browser.Open($"{Museum.Start}/pages/profile?lang=en");
        var address = Browser.FormAddress;
        var form = Browser.HiddenFields(action: null).Concat(Museum.Fields("profile", 2)).ToList();
        await Browser.Open($"{Museum.Start}/check");
        var receipt = await Museum.Submit();

        await Browser.Post(address, [.. form, ("museum_name", "Typed too late")]);

        Assert.Equal(HttpStatusCode.Gone, Browser.Status);
        Assert.Contains("<dd>Typed too late</dd>", Browser.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(receipt, Browser.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, await Browser.PostOnly(address, [.. form, ("action", "keep")]));
        Assert.Equal(new TextValue("GR"), Stored()["country"]);
        Assert.False(await Files.Contain(Folder, "Typed too late"));
    }

    [Fact]
    public async Task Erase_LeavesNothingOfAnswersContactAndDraft()
    {
        await Museum.FillIn();
        await Browser.Open($"{Museum.Start}/pages/profile?lang=en");
        await Browser.Send(
            "next",
            [
                .. Museum.Fields("profile").Where(field => field.Name != "ownership"),
                ("ownership", "other"),
                ("ownership-Comment", "marker of the answer"),
                ("museum_name", "marker of the contact"),
            ]
        );
        await Browser.Open($"{Museum.Start}/check");
        await Browser.Send("submit", ("purpose", "museum_name"));
        var receipt = Browser.Path;
        await Browser.Post($"{receipt}/edit?lang=en", []);
        await Browser.Open($"{Museum.Start}/pages/profile");
        await Browser.Send("back", ("museum_name", "marker of the draft"));
        Assert.True(await Files.Contain(Folder, "marker of the draft"));

        await Browser.Open($"{receipt}/erase?lang=en");
        await Browser.Send(action: null);

        Assert.Empty(App.Stored("digital-skills"));
        foreach (var marker in new[] { "marker of the answer", "marker of the contact", "marker of the draft" })
        {
            Assert.False(await Files.Contain(Folder, marker), marker);
        }
    }

    [Fact]
    public async Task Edit_OfErasedAnswers_IsGone()
    {
        await Museum.FillIn();
        var receipt = await Museum.Submit();
        using var other = new Museum(App);
        await other.Browser.Post($"{receipt}/edit?lang=en", []);
        var form = other.Browser.HiddenFields("submit").ToList();
        var address = other.Browser.FormAddress;
        await Browser.Open($"{receipt}/erase?lang=en");
        await Browser.Send(action: null);

        await other.Browser.Post(address, form);

        Assert.Empty(App.Stored("digital-skills"));
        Assert.Equal(HttpStatusCode.Gone, other.Browser.Status);
    }
}
