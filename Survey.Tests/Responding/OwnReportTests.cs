using Microsoft.Extensions.DependencyInjection;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Responding;
using Survey.Api.Surveys;

namespace Survey.Tests.Responding;

public sealed class OwnReportTests : IAsyncLifetime
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

    [Fact]
    public async Task Report_OfTheOnlyRespondent_ShowsOneselfAndSaysWhyNobodyElse()
    {
        await museum.FillIn(choice: 1);
        var receipt = await museum.Submit();
        await museum.Browser.Open($"{receipt}/report?lang=en");

        Assert.Contains("You: 1.0 today, 1.0 wanted", museum.Browser.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Everybody", museum.Browser.Html, StringComparison.Ordinal);
        Assert.Contains("Too few people have answered", museum.Browser.Html, StringComparison.Ordinal);
        Assert.Contains("For no skill do you want a higher level", museum.Browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WithGaps_NamesTheLessonsWithTheirFourQuestions()
    {
        var answers = ValidAnswers.To(museum.Questionnaire, 0);
        answers["advanced_desired"] = new RowsValue(((RowsValue)answers["advanced_desired"]).Rows.ToDictionary(row => row.Key, _ => "alone"));
        var receipt = await app.Responses.Submit(Submission.Of(museum.Questionnaire, "nl", answers), "a key of this test");
        await museum.Browser.Open($"/r/{receipt!.Code}/report");

        Assert.Contains("Les 1: Grondslagen van digitale marketing", museum.Browser.Html, StringComparison.Ordinal);
        foreach (var part in new[] { "Gebruiken", "Beheren", "Maken", "Begrijpen" })
            Assert.Contains($"<dt>{part}</dt>", museum.Browser.Html, StringComparison.Ordinal);
        Assert.Contains("Helemaal niet → Zelfstandig", museum.Browser.Html, StringComparison.Ordinal);
        Assert.Contains("U: nu 0,0, gewenst 2,0", museum.Browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_WithinADayOrFewerThanTheThresholdMore_StayAsTheyWere()
    {
        var benchmarks = app.Services.GetRequiredService<BenchmarkStore>();
        var survey = app.Services.GetRequiredService<SurveyCatalogue>().Find("digital-skills")!;
        async Task<int> Respondents() => (await benchmarks.Of(survey, TestContext.Current.CancellationToken))[0].Respondents;

        await Add(12);
        Assert.Equal(12, await Respondents());
        await Add(10);
        Assert.Equal(12, await Respondents());
        time.Now = Start.AddHours(25);
        Assert.Equal(22, await Respondents());
        await Add(9);
        time.Now = Start.AddHours(50);
        Assert.Equal(22, await Respondents());
        await Add(1);
        Assert.Equal(32, await Respondents());
    }

    [Fact]
    public async Task Answers_AsAPageAndAsAFile_AreAllThatIsStored()
    {
        await museum.FillIn();
        await museum.Browser.Open($"{Museum.Start}/pages/profile?lang=en");
        await museum.Browser.Send("next", [.. museum.Fields("profile"), ("museum_name", "Museum of Doors")]);
        await museum.Browser.Open($"{Museum.Start}/check");
        await museum.Browser.Send("submit", ("purpose", "museum_name"));
        var receipt = museum.Browser.Path;
        using var client = app.Client();

        var file = await client.GetStringAsync($"{receipt}/answers.json");
        await museum.Browser.Open($"{receipt}/answers?lang=en");

        Assert.Contains("\"museum_name\":\"Museum of Doors\"", file, StringComparison.Ordinal);
        Assert.Contains("\"submittedAt\":\"2026-11-22T09:00:00Z\"", file, StringComparison.Ordinal);
        Assert.Contains("<dd>Museum of Doors</dd>", museum.Browser.Html, StringComparison.Ordinal);
        Assert.Contains("22 November 2026", museum.Browser.Html, StringComparison.Ordinal);
    }

    private async Task Add(int respondents) => Assert.Empty(await app.Responses.InsertMany(museum.Questionnaire,
        [.. Enumerable.Range(0, respondents).Select(i => new Response { Answers = ValidAnswers.To(museum.Questionnaire, i) })]));
}
