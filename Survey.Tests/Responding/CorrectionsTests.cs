using System.Net;
using Survey.Analysis.Questionnaires;

namespace Survey.Tests.Responding;

/// <summary>Answers that have been sent: stored once, changed, erased.</summary>
public sealed class CorrectionsTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private RunningApp app = null!;
    private Museum museum = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.Start(folder);
        museum = new Museum(app);
    }

    public async ValueTask DisposeAsync()
    {
        museum.Dispose();
        await app.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Edit_ThenSend_ChangesTheResponseAndKeepsTheReceipt()
    {
        await museum.FillIn();
        var receipt = await museum.Submit();
        await museum.Browser.Post($"{receipt}/edit?lang=en", []);
        Assert.Equal($"{Museum.Start}/check", museum.Browser.Path);

        await museum.Browser.Open($"{Museum.Start}/pages/profile?from=check");
        await museum.Browser.Send("next", [.. museum.Fields("profile", 1), ("museum_name", "Museum of Changes")]);
        Assert.Equal(new TextValue("GR"), Stored()["country"]);
        var form = museum.Browser.HiddenFields("submit").ToList();
        await museum.Browser.Send("submit", ("purpose", "museum_name"));
        var again = museum.Browser.Path;
        await museum.Browser.Post($"{Museum.Start}/check", form);

        Assert.Equal(receipt, again);
        Assert.Equal(receipt, museum.Browser.Path);
        Assert.Equal(new TextValue("IT"), Stored()["country"]);
        await museum.Browser.Open($"{receipt}/answers");
        Assert.Contains("Museum of Changes", museum.Browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_AfterSending_ChangesWhatWasSent()
    {
        await museum.FillIn();
        await museum.Browser.Open($"{Museum.Start}/pages/profile?lang=en");
        var address = museum.Browser.FormAddress;
        var form = museum.Browser.HiddenFields("next").Concat(museum.Fields("profile", 2)).ToList();
        await museum.Browser.Open($"{Museum.Start}/check");
        var receipt = await museum.Submit();

        await museum.Browser.Post(address, form);
        await museum.Browser.Open($"{Museum.Start}/check");
        await museum.Browser.Send("submit");

        Assert.Equal(receipt, museum.Browser.Path);
        Assert.Equal(new TextValue("ES"), Stored()["country"]);
    }

    [Fact]
    public async Task Erase_LeavesNothingOfAnswersContactAndDraft()
    {
        await museum.FillIn();
        await museum.Browser.Open($"{Museum.Start}/pages/profile?lang=en");
        await museum.Browser.Send("next", [.. museum.Fields("profile").Where(field => field.Name != "ownership"), ("ownership", "other"),
            ("ownership-Comment", "marker of the answer"), ("museum_name", "marker of the contact")]);
        await museum.Browser.Open($"{Museum.Start}/check");
        await museum.Browser.Send("submit", ("purpose", "museum_name"));
        var receipt = museum.Browser.Path;
        await museum.Browser.Post($"{receipt}/edit?lang=en", []);
        await museum.Browser.Open($"{Museum.Start}/pages/profile");
        await museum.Browser.Send("back", ("museum_name", "marker of the draft"));
        Assert.True(await Files.Contain(folder, "marker of the draft"));

        await museum.Browser.Open($"{receipt}/erase?lang=en");
        await museum.Browser.Send(action: null);

        Assert.Empty(app.Responses.All("digital-skills"));
        foreach (var marker in new[] { "marker of the answer", "marker of the contact", "marker of the draft" })
            Assert.False(await Files.Contain(folder, marker), marker);
    }

    [Fact]
    public async Task Edit_OfErasedAnswers_IsNotFound()
    {
        await museum.FillIn();
        var receipt = await museum.Submit();
        using var other = new Museum(app);
        await other.Browser.Post($"{receipt}/edit?lang=en", []);
        var form = other.Browser.HiddenFields("submit").ToList();
        var address = other.Browser.FormAddress;
        await museum.Browser.Open($"{receipt}/erase?lang=en");
        await museum.Browser.Send(action: null);

        await other.Browser.Post(address, form);

        Assert.Empty(app.Responses.All("digital-skills"));
        Assert.True(other.Browser.Status == HttpStatusCode.NotFound || other.Browser.Path == Museum.Start, other.Browser.Path);
    }

    private IReadOnlyDictionary<string, AnswerValue> Stored() => Assert.Single(app.Responses.All("digital-skills")).Answers;
}
