using Microsoft.Extensions.DependencyInjection;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.OwnReport;
using Survey.Api.Responses;
using Survey.Api.Surveys;
using Survey.Tests.Answering;
using Survey.Tests.Responses;

namespace Survey.Tests.OwnReport;

public sealed class OwnReportTests : MuseumTests
{
    [Fact]
    public async Task Report_OfTheOnlyRespondent_ShowsOneselfAndSaysWhyNobodyElse()
    {
        await Museum.FillIn(choice: 1);
        var receipt = await Museum.Submit();
        await Browser.Open($"{receipt}/report?lang=en");

        Assert.Contains("You: 1.0 today, 1.0 wanted", Browser.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Everybody", Browser.Html, StringComparison.Ordinal);
        Assert.Contains("Too few people have answered", Browser.Html, StringComparison.Ordinal);
        Assert.Contains("For no skill do you want a higher level", Browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WithGaps_NamesTheLessonsWithTheirFourQuestions()
    {
        var answers = ValidAnswers.To(Museum.Questionnaire, 0);
        answers["advanced_desired"] = new RowsValue(
            ((RowsValue)answers["advanced_desired"]).Rows.ToDictionary(row => row.Key, _ => "alone")
        );
        var receipt = await App.Submissions.Submit(Submission.Of(Museum.Questionnaire, "nl", answers), "a key of this test");
        await Browser.Open($"/r/{receipt!.Code}/report");

        Assert.Contains("Les 1: Grondslagen van digitale marketing", Browser.Html, StringComparison.Ordinal);
        foreach (var part in new[] { "Gebruiken", "Beheren", "Maken", "Begrijpen" })
        {
            Assert.Contains($"<dt>{part}</dt>", Browser.Html, StringComparison.Ordinal);
        }

        Assert.Contains("Helemaal niet → Zelfstandig", Browser.Html, StringComparison.Ordinal);
        Assert.Contains("U: nu 0,0, gewenst 2,0", Browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_BesideACountryOfOneMind_SaysWhyItsLevelsAreNotShown()
    {
        // Each country has ten respondents at the same level; all countries together have every level.
        await App.Imports.Import(
            Museum.Questionnaire,
            [.. Enumerable.Range(0, 40).Select(i => new Response { Answers = ValidAnswers.To(Museum.Questionnaire, i % 4) })]
        );
        await Museum.FillIn();
        var receipt = await Museum.Submit();
        await Browser.Open($"{receipt}/report?lang=nl");

        Assert.Contains("Griekenland (11", Browser.Html, StringComparison.Ordinal);
        Assert.Contains("niet getoond", Browser.Html, StringComparison.Ordinal);
        Assert.Contains("“Niet getoond” staat waar", Browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_WithinADayOrFewerThanTheThresholdMore_StayAsTheyWere()
    {
        var peers = App.Services.GetRequiredService<PeerGroupStore>();
        var survey = App.Services.GetRequiredService<SurveyCatalogue>().Find("digital-skills")!;
        async Task<int> Respondents() => (await peers.Of(survey, TestContext.Current.CancellationToken))[0].Respondents;

        await Add(12);
        Assert.Equal(12, await Respondents());
        await Add(10);
        Assert.Equal(12, await Respondents());
        Time.Now = Start.AddHours(25);
        Assert.Equal(22, await Respondents());
        await Add(9);
        Time.Now = Start.AddHours(50);
        Assert.Equal(22, await Respondents());
        await Add(1);
        Assert.Equal(32, await Respondents());
    }

    [Fact]
    public async Task Answers_AsAPageAndAsAFile_AreAllThatIsStored()
    {
        await Museum.FillIn();
        await Browser.Open($"{Museum.Start}/pages/profile?lang=en");
        await Browser.Send("next", [.. Museum.Fields("profile"), ("museum_name", "Museum of Doors")]);
        await Browser.Open($"{Museum.Start}/check");
        await Browser.Send("submit", ("purpose", "museum_name"));
        var receipt = Browser.Path;
        using var client = App.Client();

        var file = await Client.GetStringAsync($"{receipt}/answers.json");
        await Browser.Open($"{receipt}/answers?lang=en");

        Assert.Contains("\"museum_name\":\"Museum of Doors\"", file, StringComparison.Ordinal);
        Assert.Contains("\"submittedAt\":\"2026-11-22T09:00:00Z\"", file, StringComparison.Ordinal);
        Assert.Contains("<dd>Museum of Doors</dd>", Browser.Html, StringComparison.Ordinal);
        Assert.Contains("22 November 2026", Browser.Html, StringComparison.Ordinal);
    }

    private Task<ImportCounts> Add(int respondents) =>
        App.Imports.Import(
            Museum.Questionnaire,
            Enumerable
                .Range(0, respondents)
                .Select(i => new Response { Id = $"{Guid.NewGuid()}", Answers = ValidAnswers.To(Museum.Questionnaire, i) })
        );
}
