using System.Net;
using Survey.Analysis.Versions.Differences;
using Survey.Api.Surveys;
using Survey.Tests.Answering;

namespace Survey.Tests.Versions;

/// <summary>
/// What becomes of earlier answers, drafts and files after one kind of change. Each situation says in a few words how it went, and
/// throws where it neither works nor says what to do.
/// </summary>
internal sealed class ChangeCells(ChangedSurveys surveys, string kind)
{
    public const string Works = "works";

    private readonly string id = ChangedSurveys.IdOf(kind);

    /// <summary>In the order of the table.</summary>
    public static readonly IReadOnlyDictionary<string, Func<ChangeCells, Task<string>>> Situations = new OrderedDictionary<
        string,
        Func<ChangeCells, Task<string>>
    >
    {
        ["start"] = cells => Task.FromResult(cells.Start()),
        ["form"] = cells => cells.Form(),
        ["draft in the middle"] = cells => cells.Draft(),
        ["own answers"] = cells => cells.OwnAnswers(),
        ["edit"] = cells => cells.Edit(),
        ["own report"] = cells => cells.OwnReport(),
        ["raw export"] = cells => Task.FromResult(cells.RawExport()),
        ["report"] = cells => Task.FromResult(cells.Report()),
        ["cross-tab"] = cells => Task.FromResult(cells.CrossTab()),
        ["older export"] = cells => Task.FromResult(cells.OlderExport()),
    };

    private SurveyReading Reading =>
        ((SurveyCatalogue)surveys.App.Services.GetService(typeof(SurveyCatalogue))!).Readings.Single(reading => reading.Id == id);

    private bool IsPlanUnused => Reading.State == SurveyState.WithoutPlan;

    /// <summary>What the server says of the change, by its meaning.</summary>
    private string Start()
    {
        Assert.True(Reading.State is SurveyState.AsWritten or SurveyState.WithoutPlan, $"{Reading.State}");
        var told = QuestionnaireDifference
            .Between(surveys.Before(id), surveys.App.Questionnaire(id))
            .Select(change => change.ToString().Split(':')[0])
            .Distinct();
        return string.Join(", ", told.DefaultIfEmpty("no change"));
    }

    /// <summary>Somebody who begins after the change.</summary>
    private async Task<string> Form()
    {
        using var client = surveys.App.Client();
        var browser = new Visitor(client);
        await browser.Open($"/s/{id}?lang=en");
        await browser.Send(action: null);
        await FillIn(browser);
        Assert.StartsWith("/r/", browser.Path, StringComparison.Ordinal);
        return Works;
    }

    /// <summary>Somebody who was in the middle.</summary>
    private async Task<string> Draft()
    {
        using var client = surveys.App.Client();
        client.DefaultRequestHeaders.Add("Cookie", $"draft-{id}={surveys.DraftOf(id)}");
        var browser = new Visitor(client);
        await browser.Open($"/s/{id}");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        foreach (var page in surveys.App.Questionnaire(id).Pages)
        {
            await browser.Open($"/s/{id}/pages/{page.Name}");
            Assert.Equal(HttpStatusCode.OK, browser.Status);
        }

        await browser.Open($"/s/{id}/check");
        await browser.Send("submit");
        var isRefused = browser.Status == HttpStatusCode.UnprocessableEntity;
        if (isRefused)
        {
            await FillIn(browser);
        }

        Assert.StartsWith("/r/", browser.Path, StringComparison.Ordinal);
        return isRefused ? "asks again what no longer fits" : Works;
    }

    private async Task<string> OwnAnswers()
    {
        using var client = surveys.App.Client();
        foreach (var page in new[] { "", "/answers", "/answers.json" })
        {
            using var answer = await client.GetAsync($"/r/{surveys.ReceiptOf(id)}{page}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        return Works;
    }

    private async Task<string> Edit()
    {
        using var client = surveys.App.Client();
        var browser = new Visitor(client);
        await browser.Post($"/r/{surveys.ReceiptOf(id)}/edit", []);
        Assert.Equal((HttpStatusCode.OK, $"/s/{id}/check"), (browser.Status, browser.Path));
        return Works;
    }

    private async Task<string> OwnReport()
    {
        using var client = surveys.App.Client();
        using var report = await client.GetAsync($"/r/{surveys.ReceiptOf(id)}/report");
        Assert.Equal(IsPlanUnused ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK, report.StatusCode);
        return IsPlanUnused ? "says that the plan is being mended" : Works;
    }

    private string RawExport()
    {
        Succeeds(surveys.Run("export", id, "--raw", "--out", surveys.File($"{id}.raw.csv")));
        Succeeds(surveys.Run("export", id, "--raw", "--out", surveys.File($"{id}.raw.xlsx")));
        return Works;
    }

    private string Report()
    {
        foreach (var format in new[] { "json", "csv", "xlsx" })
        {
            Succeeds(surveys.Run("export", id, "--out", surveys.File($"{id}.{format}")));
        }

        Succeeds(surveys.Run("export", id, "--min-cell", "5", "--out", surveys.File($"{id}.hidden.json")));
        return IsPlanUnused ? "plain, with a notice" : Works;
    }

    private string CrossTab()
    {
        Succeeds(surveys.Run("crosstab", id, "--rows", "now/web", "--columns", "open", "--json"));
        return Works;
    }

    /// <summary>A file of before, imported after the change.</summary>
    private string OlderExport()
    {
        Succeeds(surveys.ImportOf(id));
        var stored = surveys.App.Stored(id);
        var copy = stored.Single(response => response.Id == ChangedSurveys.CopyOf(id));
        var first = stored.First(response => response.Version == copy.Version && response != copy);
        var personal = surveys
            .App.Questionnaire(id)
            .Questions.Where(question => question.IsPersonal)
            .Select(question => question.Name);
        Assert.Equal(first.Answers.Keys.Except(personal).Count(), copy.Answers.Count);
        return Works;
    }

    private async Task FillIn(Visitor browser)
    {
        var questionnaire = surveys.App.Questionnaire(id);
        foreach (var page in questionnaire.Pages)
        {
            await browser.Open($"/s/{id}/pages/{page.Name}");
            var names = page.Questions.Select(question => question.Name).ToHashSet();
            var answers = ValidAnswers.To(questionnaire).Where(answer => names.Contains(answer.Key));
            await browser.Send("next", [.. FormFields.Of(answers)]);
        }

        await browser.Open($"/s/{id}/check");
        await browser.Send("submit");
    }

    private static void Succeeds((int ExitCode, string Output, string Error) run) => Assert.True(run.ExitCode == 0, run.Error);
}
