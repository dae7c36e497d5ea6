using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Survey.Analysis.Responses;
using Survey.Api.Responses;
using Survey.Api.Sharing;
using Survey.Api.Storage;
using Survey.Tests.Answering;
using Survey.Tests.Responses;
using Survey.Tests.Storage;
using Survey.Tests.Web;

namespace Survey.Tests.Sharing;

/// <summary>What the holder of a link sees.</summary>
public abstract partial class SharedPagesTests(Provider provider) : IAsyncLifetime
{
    private const string Survey = "digital-skills";

    private readonly ManualTime time = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    private readonly TestDatabase test = new(provider);

    private RunningApp App { get; set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await test.Start(plain => plain with { Time = time, HasRateLimits = true });
        await Import(0, 30);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Link_ShowsItsChapters_WithSmallCountsHidden_AndNobodyIsSignedIn()
    {
        var link = await NewLink(chapters: "gap,profile", breakdowns: "size");
        using var client = App.Client();

        var page = new Markup(await client.GetStringAsync($"/shared/{link}?lang=en"));
        using var summary = await client.GetAsync($"/shared/{link}/summary");
        using var skills = await client.GetAsync($"/shared/{link}/skills");
        using var other = await client.GetAsync($"/shared/{link}/gap?by=ownership");
        using var notCounted = await client.GetAsync($"/shared/{link}/gap?min=0");
        var report = await client.GetStringAsync($"/shared/{link}/report.csv");

        Assert.Empty(page.Faults);
        var chapters = page.Document.QuerySelectorAll("main nav a").Select(chapter => chapter.GetAttribute("href"));
        Assert.Equal([$"/shared/{link}/profile?lang=en", $"/shared/{link}/gap?lang=en"], chapters);
        Assert.Null(page.Document.QuerySelector("form[action='/sign-out']"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (summary.StatusCode, skills.StatusCode));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (other.StatusCode, notCounted.StatusCode));
        var counts = report.Split('\n').Select(line => line.Split(',')).Where(cells => cells.Length > 5 && cells[4] == "count");
        // What nobody chose is shown where nothing of the question is hidden.
        Assert.All(counts, cells =>
            Assert.True(cells[5] is "" or "0" || int.Parse(cells[5], Digits) >= 10, string.Join(',', cells))
        );
        Assert.DoesNotContain("t_gap_basic", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_ThatOpensNothing_IsAnsweredLikeAMissingOne_AndGuessingIsSlowedDown()
    {
        var (expired, revoked, valid) = (await NewLink(expires: 1), await NewLink(id: "r"), await NewLink(id: "v"));
        await Links.Revoke(Survey, "r");
        time.Now += TimeSpan.FromDays(1);
        using var client = App.Client();

        var answers = new List<string>();
        foreach (var link in new[] { expired, revoked, Secret.Create(), "digital-skills", "nothing" })
        {
            using var answer = await client.GetAsync($"/shared/{link}?lang=en");
            answers.Add($"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        Assert.Single(answers.Distinct());
        Assert.StartsWith("NotFound", answers[0], StringComparison.Ordinal);
        for (var guess = 0; guess < 6; guess++)
        {
            using var wrong = await client.GetAsync($"/shared/{Secret.Create()}");
        }

        using var slowed = await client.GetAsync($"/shared/{Secret.Create()}");
        using var right = await client.GetAsync($"/shared/{valid}");
        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (slowed.StatusCode, right.StatusCode));
    }

    [Fact]
    public async Task Results_AreRenewed_OnceTheyAreADayOldAndTenAnswersCame_AlsoAfterARestart()
    {
        var link = await NewLink(chapters: "profile");
        var first = await Respondents(link);
        time.Now += TimeSpan.FromHours(1);
        await Import(30, 12);
        var sameDay = await Respondents(link);
        await App.DisposeAsync();
        App = await test.Start(plain => plain with { Time = time, HasRateLimits = true });
        var restarted = await Respondents(link);
        time.Now += TimeSpan.FromHours(24);
        var dayAfter = await Respondents(link);
        time.Now += TimeSpan.FromHours(25);
        await Import(42, 9);
        var tooFew = await Respondents(link);

        Assert.Equal((30, 30, 30, 42, 42), (first, sameDay, restarted, dayAfter, tooFew));
    }

    private SharedLinks Links => App.Services.GetRequiredService<SharedLinks>();

    private static IFormatProvider Digits => System.Globalization.CultureInfo.InvariantCulture;

    private async Task<int> Respondents(string link)
    {
        await Task.Delay(TimeSpan.FromSeconds(1.1)); // answers in memory are at most a second old
        using var client = App.Client();
        var page = await client.GetStringAsync($"/shared/{link}?lang=en");
        return int.Parse(Responses().Match(page).Groups[1].Value, Digits);
    }

    private async Task<string> NewLink(string? chapters = null, string? breakdowns = null, string id = "a", int? expires = null)
    {
        var link = Secret.Create();
        var today = DateOnly.FromDateTime(time.Now.UtcDateTime);
        await Links.Add(
            new SharedLinkRow
            {
                Id = expires is null ? id : "e",
                LinkHash = SharedLinks.Hash(link),
                Survey = Survey,
                Name = "Ministry",
                Chapters = chapters,
                Breakdowns = breakdowns,
                Created = today,
                Expires = expires is { } days ? today.AddDays(days) : null,
            }
        );
        return link;
    }

    private Task<ImportCounts> Import(int first, int count)
    {
        var questionnaire = App.Questionnaire(Survey);
        return App.Imports.Import(
            questionnaire,
            [
                .. Enumerable
                    .Range(first, count)
                    .Select(i => new Response
                    {
                        Id = $"{i}",
                        SubmittedAt = time.Now,
                        Answers = ValidAnswers.To(questionnaire, i % 2),
                    }),
            ]
        );
    }

    [GeneratedRegex(@">(\d+) responses<")]
    private static partial Regex Responses();
}
