using System.Text.RegularExpressions;

namespace Survey.Tests.Answering;

/// <summary>A browser that others use too shows nobody the answers of somebody else.</summary>
public sealed class SharedDeviceTests : MuseumTests
{
    [Theory, InlineData(30, true), InlineData(31, false), InlineData(-31, false)]
    public async Task Start_AfterAPause_OffersTheDraftForHalfAnHour(int minutes, bool isOffered)
    {
        await Museum.BeginAt("profile");
        await Browser.Send("back", ("country", "ES"));

        Time.Now = Start.AddMinutes(minutes);

        foreach (var path in new[] { "", "/pages/profile", "/check", "/later" })
        {
            await Browser.Open($"{Museum.Start}{path}?lang=en");
            Assert.Equal(isOffered, Browser.Html.Contains("name=\"draft\"", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Page_OpenForLong_IsSavedAndGoesOn()
    {
        await Museum.BeginAt("profile");
        Time.Now = Start.AddHours(5);
        await Browser.Send("next", Museum.Fields("profile"));

        Assert.Equal($"{Museum.Start}/pages/situation", Browser.Path);
        await Browser.Open($"{Museum.Start}/pages/profile");
        Assert.True(Browser.HasChosen("country", "GR"));
    }

    [Fact]
    public async Task Start_OnTheRespondentsOwnDevice_OffersTheDraftForThirtyDays()
    {
        await Museum.Begin(onOwnDevice: true);
        await Browser.Send("next", ("consent", "true"));

        Time.Now = Start.AddDays(29);
        await Browser.Open(Museum.Start);
        await Browser.Send(action: null);

        Assert.Equal($"{Museum.Start}/pages/profile", Browser.Path);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Cookie_EndsWithTheBrowser_UnlessTheDeviceIsTheRespondentsOwn(bool isOwn)
    {
        using var form = new FormUrlEncodedContent(isOwn ? [new("own-device", "yes")] : []);
        using var response = await Client.PostAsync($"{Museum.Start}/start", form);

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Equal(isOwn, cookie.Contains("max-age=2592000", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Later_OnASharedDevice_ForgetsTheDraftThere_AndThePageStillGoesOn()
    {
        await Museum.BeginAt("profile");
        await Browser.Send("later", Museum.Fields("profile"));
        var page = Browser.HiddenFields(action: null).ToList();
        await Browser.Open(Museum.Start);
        Assert.DoesNotContain("name=\"draft\"", Browser.Html, StringComparison.Ordinal);

        await Browser.Post($"{Museum.Start}/continue?lang=en", page);
        Assert.Equal($"{Museum.Start}/pages/welcome", Browser.Path);
        Assert.DoesNotMatch(new Regex("/resume/"), Browser.Html);
    }
}
