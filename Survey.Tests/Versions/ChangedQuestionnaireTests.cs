using System.Text.Json.Nodes;
using Survey.Api.Storage;
using Survey.Tests.Answering;
using Survey.Tests.Commands;
using Survey.Tests.Storage;

namespace Survey.Tests.Versions;

/// <summary>
/// A questionnaire that changes under stored answers: every report, export and own page still works, with every answer.
/// </summary>
public abstract class ChangedQuestionnaireTests(Provider provider) : IDisposable
{
    private const int Answers = 12;

    private readonly TestDatabase test = new(provider);
    private readonly TemporaryFolder questionnaires = new();
    private string receipt = "";

    private string Folder => Path.Combine(questionnaires.Path, "digital-skills");

    public void Dispose()
    {
        test.Dispose();
        questionnaires.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task RemovedOption_ThatSomeHaveChosen_IsInEveryResult()
    {
        await Serve(change: null, answers: Answers);
        var chosen = Chosen("ecommerce", "tickets_only");

        await Serve(definition =>
            Question(definition, "ecommerce")["choices"]!
                .AsArray()
                .RemoveAll(option => (string?)option!["value"] == "tickets_only")
        );

        Assert.True(chosen > 0);
        Assert.Equal(chosen, Chosen("ecommerce", "tickets_only"));
        AssertAllWorks();
        await AssertOwnPagesWork("", "/answers", "/answers.json", "/report");
    }

    [Fact]
    public async Task RemovedQuestion_WithItsPlaceInThePlan_KeepsItsAnswers()
    {
        await Serve(change: null, answers: Answers);
        var chosen = Chosen("ecommerce", "tickets_only");

        File.Delete(Path.Combine(Folder, "report.json"));
        await Serve(definition =>
            Elements(definition).ForEach(elements => elements.RemoveAll(element => (string?)element!["name"] == "ecommerce"))
        );

        Assert.Equal(chosen, Chosen("ecommerce", "tickets_only"));
        Assert.Contains("ecommerce", File.ReadAllLines(Export("raw.csv", "--raw"))[0], StringComparison.Ordinal);
        await AssertOwnPagesWork("", "/answers", "/answers.json");
    }

    private void AssertAllWorks()
    {
        foreach (var format in new[] { "results.json", "results.csv", "results.xlsx" })
        {
            Export(format);
        }

        Assert.Equal(Answers + 1, File.ReadAllLines(Export("raw.csv", "--raw")).Length);
        Export("raw.xlsx", "--raw");
        var check = Run("check-data", "--questionnaires", questionnaires.Path);
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
    }

    private async Task AssertOwnPagesWork(params string[] pages)
    {
        await using var app = await RunningApp.Start(test.Folder, questionnaires.Path, plain =>
            plain with
            {
                Data = test.Address,
            }
        );
        using var client = app.Client();
        foreach (var page in pages)
        {
            using var answer = await client.GetAsync($"/r/{receipt}{page}");
            Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        }
    }

    /// <summary>Starts the server once with the questionnaire, so that it is kept, and sends answers to it.</summary>
    private async Task Serve(Action<JsonNode>? change, int answers = 0)
    {
        if (!Directory.Exists(Folder))
        {
            Directory.CreateDirectory(Folder);
            foreach (var file in Directory.GetFiles(Example.DigitalSkillsFolder, "*.json"))
            {
                File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
            }
        }

        if (change is not null)
        {
            var path = Path.Combine(Folder, "questionnaire.json");
            var definition = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
            change(definition);
            await File.WriteAllTextAsync(path, definition.ToJsonString());
        }

        await using var app = await RunningApp.Start(test.Folder, questionnaires.Path, plain =>
            plain with
            {
                Data = test.Address,
            }
        );
        for (var i = 0; i < answers; i++)
        {
            var questionnaire = app.Questionnaire("digital-skills");
            var submission = Survey.Api.Responses.Submission.Of(questionnaire, "en", ValidAnswers.To(questionnaire, i));
            receipt = (await app.Submissions.Submit(submission, Secret.Create()))!.Code;
        }
    }

    private string Export(string name, params string[] more)
    {
        var path = test.Folder.File(name);
        var (exitCode, _, error) = Run([
            "export",
            "--survey",
            "digital-skills",
            "--questionnaires",
            questionnaires.Path,
            "--out",
            path,
            .. more,
        ]);
        Assert.Equal((0, ""), (exitCode, error));
        return path;
    }

    private int Chosen(string question, string code)
    {
        var table = Run(
            "crosstab",
            "--survey",
            "digital-skills",
            "--questionnaires",
            questionnaires.Path,
            "--rows",
            question,
            "--columns",
            "country",
            "--json"
        );
        Assert.Equal((0, ""), (table.ExitCode, table.Error));
        var json = JsonNode.Parse(table.Output)!;
        var codes = json["rows"]!["categories"]!.AsArray().Select(category => (string?)category!["code"]).ToList();
        return json["counts"]![codes.IndexOf(code)]!.AsArray().Sum(count => (int)count!);
    }

    private (int ExitCode, string Output, string Error) Run(params string[] arguments) =>
        CommandProcess.Run([.. arguments, "--data", test.Address]);

    private static JsonNode Question(JsonNode definition, string name) =>
        Elements(definition).SelectMany(elements => elements).Single(element => (string?)element!["name"] == name)!;

    private static List<JsonArray> Elements(JsonNode definition) =>
        [.. definition["pages"]!.AsArray().Select(page => page!["elements"]!.AsArray())];
}

public sealed class ChangedQuestionnaireOnSqliteTests() : ChangedQuestionnaireTests(Provider.Sqlite);

public sealed class ChangedQuestionnaireOnPostgresTests() : ChangedQuestionnaireTests(Provider.Postgres);
