using System.Text.Json.Nodes;
using Survey.Tests.Storage;

namespace Survey.Tests.Versions;

/// <summary>
/// A questionnaire that changes under stored answers: every report, export and own page still works, with every answer.
/// </summary>
public abstract class ChangedQuestionnaireTests(Provider provider) : IDisposable
{
    private const int Answers = 12;

    private readonly ChangingSurvey survey = new(provider);

    public void Dispose()
    {
        survey.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task RemovedOption_ThatSomeHaveChosen_IsInEveryResult()
    {
        await survey.Serve(Answers);
        var chosen = Chosen("ecommerce", "tickets_only");

        survey.Change(definition =>
            ChangingSurvey.Question(definition, "ecommerce")["choices"]!
                .AsArray()
                .RemoveAll(option => (string?)option!["value"] == "tickets_only")
        );
        await survey.Serve();

        Assert.True(chosen > 0);
        Assert.Equal(chosen, Chosen("ecommerce", "tickets_only"));
        AssertAllWorks();
        await AssertOwnPagesWork("", "/answers", "/answers.json", "/report");
    }

    [Fact]
    public async Task RemovedQuestion_WithItsPlaceInThePlan_KeepsItsAnswers()
    {
        await survey.Serve(Answers);
        var chosen = Chosen("ecommerce", "tickets_only");

        File.Delete(survey.File("report.json"));
        survey.Change(Remove("ecommerce"));
        await survey.Serve();

        Assert.Equal(chosen, Chosen("ecommerce", "tickets_only"));
        Assert.Contains("ecommerce", File.ReadAllLines(Export("raw.csv", "--raw"))[0], StringComparison.Ordinal);
        await AssertOwnPagesWork("", "/answers", "/answers.json");
    }

    [Fact]
    public async Task RemovedQuestion_ThatThePlanStillNames_IsInItsChapter()
    {
        await survey.Serve(Answers);
        survey.Change(Remove("ecommerce"));
        await survey.Serve();

        var report = JsonNode.Parse(await File.ReadAllTextAsync(Export("results.json")))!;

        Assert.Null(report["notice"]);
        Assert.Contains("t_ecommerce", report.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("(no longer asked)", report.ToJsonString(), StringComparison.Ordinal);
        await AssertOwnPagesWork("", "/answers", "/answers.json", "/report");
    }

    [Fact]
    public async Task QuestionOfAnotherKind_WithoutAPlan_IsInEveryFormat()
    {
        await survey.Serve(Answers);
        File.Delete(survey.File("report.json"));
        survey.Change(definition => ChangingSurvey.Question(definition, "field")["type"] = "radiogroup");
        await survey.Serve();

        AssertAllWorks();
        Assert.Contains("t_field_multiple", await File.ReadAllTextAsync(Export("results.csv")), StringComparison.Ordinal);
    }

    private static Action<JsonNode> Remove(string question) =>
        definition =>
            ChangingSurvey
                .Elements(definition)
                .ForEach(elements => elements.RemoveAll(element => (string?)element!["name"] == question));

    private void AssertAllWorks()
    {
        foreach (var format in new[] { "results.json", "results.csv", "results.xlsx" })
        {
            Export(format);
        }

        Assert.Equal(Answers + 1, File.ReadAllLines(Export("raw.csv", "--raw")).Length);
        Export("raw.xlsx", "--raw");
        var check = survey.RunOnAll("check-data", "--questionnaires", survey.Questionnaires);
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
    }

    private async Task AssertOwnPagesWork(params string[] pages)
    {
        await using var app = await survey.Start();
        using var client = app.Client();
        foreach (var page in pages)
        {
            using var answer = await client.GetAsync($"/r/{survey.Receipt}{page}");
            Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private string Export(string name, params string[] more)
    {
        var path = survey.Folder.File(name);
        var (exitCode, _, error) = survey.Run("export", ["--out", path, .. more]);
        Assert.Equal((0, ""), (exitCode, error));
        return path;
    }

    private int Chosen(string question, string code)
    {
        var table = survey.Run("crosstab", "--rows", question, "--columns", "country", "--json");
        Assert.Equal((0, ""), (table.ExitCode, table.Error));
        var json = JsonNode.Parse(table.Output)!;
        var codes = json["rows"]!["categories"]!.AsArray().Select(category => (string?)category!["code"]).ToList();
        return json["counts"]![codes.IndexOf(code)]!.AsArray().Sum(count => (int)count!);
    }
}

public sealed class ChangedQuestionnaireOnSqliteTests() : ChangedQuestionnaireTests(Provider.Sqlite);

public sealed class ChangedQuestionnaireOnPostgresTests() : ChangedQuestionnaireTests(Provider.Postgres);
