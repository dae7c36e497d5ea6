using System.Net;
using Survey.Analysis.Questionnaires;
using Survey.Api.Surveys;
using Survey.Tests.Answering;

namespace Survey.Tests.Versions;

/// <summary>Whatever changed, everything works for earlier answers, drafts and files, or says what to do.</summary>
public abstract class KindsOfChangeTests(ChangedSurveys surveys)
{
    public static TheoryData<string> Kinds => [.. KindOfChange.All.Keys];

    [Fact]
    public void Kinds_AreAtLeastForty() => Assert.True(KindOfChange.All.Count >= 40, $"{KindOfChange.All.Count}");

    [Theory, MemberData(nameof(Kinds))]
    public async Task Form_AndDraftInTheMiddle_CanBeSent(string kind)
    {
        var id = ChangedSurveys.IdOf(kind);
        using var client = surveys.App.Client();
        client.DefaultRequestHeaders.Add("Cookie", $"draft-{id}={surveys.DraftOf(id)}");
        var browser = new Visitor(client);
        var questionnaire = surveys.App.Questionnaire(id);
        await browser.Open($"/s/{id}");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        foreach (var page in questionnaire.Pages)
        {
            await browser.Open($"/s/{id}/pages/{page.Name}");
            Assert.Equal(HttpStatusCode.OK, browser.Status);
        }

        await browser.Open($"/s/{id}/check");
        await browser.Send("submit");
        if (browser.Status == HttpStatusCode.UnprocessableEntity)
        {
            await Mend(browser, id, questionnaire);
        }

        Assert.StartsWith("/r/", browser.Path, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task OwnAnswers_OwnReportAndEdit_Work(string kind)
    {
        var id = ChangedSurveys.IdOf(kind);
        using var client = surveys.App.Client();
        foreach (var page in new[] { "", "/answers", "/answers.json" })
        {
            using var answer = await client.GetAsync($"/r/{surveys.ReceiptOf(id)}{page}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var report = await client.GetAsync($"/r/{surveys.ReceiptOf(id)}/report");
        var isPlain = ((SurveyCatalogue)surveys.App.Services.GetService(typeof(SurveyCatalogue))!).Find(id)!.IsPlanUnused;
        Assert.Equal(isPlain ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK, report.StatusCode);

        var browser = new Visitor(client);
        await browser.Post($"/r/{surveys.ReceiptOf(id)}/edit", []);
        Assert.Equal((HttpStatusCode.OK, $"/s/{id}/check"), (browser.Status, browser.Path));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Results_InEveryFormat_HaveTheAnswer(string kind)
    {
        var id = ChangedSurveys.IdOf(kind);
        foreach (var format in new[] { "json", "csv", "xlsx" })
        {
            Works(surveys.Run("export", id, "--out", surveys.File($"{id}.{format}")));
        }

        Works(surveys.Run("export", id, "--min-cell", "5", "--out", surveys.File($"{id}.hidden.json")));
        Works(surveys.Run("export", id, "--raw", "--out", surveys.File($"{id}.raw.xlsx")));
        Works(surveys.Run("crosstab", id, "--rows", "now/web", "--columns", "open", "--json"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void OlderExport_IsReadAgainWithoutLoss(string kind)
    {
        var id = ChangedSurveys.IdOf(kind);
        Works(surveys.ImportOf(id));

        var stored = surveys.App.Stored(id);
        var copy = stored.Single(response => response.Id == ChangedSurveys.CopyOf(id));
        var first = stored.First(response => response.Version == copy.Version && response != copy);
        var personal = surveys
            .App.Questionnaire(id)
            .Questions.Where(question => question.IsPersonal)
            .Select(question => question.Name);
        Assert.Equal(first.Answers.Keys.Except(personal).Order().Count(), copy.Answers.Count);
    }

    private static async Task Mend(Visitor browser, string id, Questionnaire questionnaire)
    {
        foreach (var page in questionnaire.Pages)
        {
            await browser.Open($"/s/{id}/pages/{page.Name}");
            var names = page.Questions.Select(question => question.Name).ToHashSet();
            await browser.Send("next", [.. FormFields.Of(Mended(questionnaire).Where(answer => names.Contains(answer.Key)))]);
        }

        await browser.Open($"/s/{id}/check");
        await browser.Send("submit");
    }

    private static Dictionary<string, AnswerValue> Mended(Questionnaire questionnaire) => ValidAnswers.To(questionnaire);

    private static void Works((int ExitCode, string Output, string Error) run) => Assert.True(run.ExitCode == 0, run.Error);
}

public sealed class KindsOfChangeOnSqliteTests(ChangedSurveysOnSqlite surveys)
    : KindsOfChangeTests(surveys),
        IClassFixture<ChangedSurveysOnSqlite>;

public sealed class KindsOfChangeOnPostgresTests(ChangedSurveysOnPostgres surveys)
    : KindsOfChangeTests(surveys),
        IClassFixture<ChangedSurveysOnPostgres>;
