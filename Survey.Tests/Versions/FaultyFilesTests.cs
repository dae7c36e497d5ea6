using System.Net;
using System.Text.Json.Nodes;
using Survey.Tests.Storage;

namespace Survey.Tests.Versions;

/// <summary>A faulty file under a running survey, then a restart: what worked before still works, and says what is wrong.</summary>
public abstract class FaultyFilesTests(Provider provider) : IDisposable
{
    private const int Answers = 6;

    private readonly ChangingSurvey survey = new(provider);

    public void Dispose()
    {
        survey.Dispose();
        GC.SuppressFinalize(this);
    }

    public static TheoryData<string, string?> FaultyQuestionnaires =>
        new()
        {
            { "not JSON", "{ \"title\": " },
            { "empty", "" },
            {
                "against a rule",
                """{"title": "Example", "pages": [{"name": "one", "elements": [{"type": "slider", "name": "x"}]}]}"""
            },
            { "missing", null },
        };

    [Theory, MemberData(nameof(FaultyQuestionnaires))]
    public async Task Questionnaire_Faulty_TheLastGoodVersionIsServed(string fault, string? content)
    {
        await survey.Serve(Answers);
        Write("questionnaire.json", content);

        await using (var app = await survey.Start())
        {
            using var client = app.Client();
            Assert.Equal(
                """{"status":"ready","surveys":{"digital-skills":"last-good"}}""",
                await client.GetStringAsync("/health/ready")
            );
            await AssertOk(client, $"/s/{ChangingSurvey.Id}", $"/api/v1/surveys/{ChangingSurvey.Id}");
            await AssertOk(client, OwnPages("", "/answers", "/answers.json", "/report"));
        }

        await survey.Serve(answers: 1);
        var raw = Export("raw.csv", "--raw");
        Assert.Equal(Answers + 2, (await File.ReadAllLinesAsync(raw.Path)).Length);
        Assert.EndsWith("used instead.", raw.Remarks.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("questionnaire.json", raw.Remarks + fault, StringComparison.Ordinal);
        Export("results.xlsx");
    }

    [Fact]
    public async Task Questionnaire_OlderVersionServedAgain_IsTheLastGood()
    {
        var before = await File.ReadAllTextAsync(survey.File("questionnaire.json"));
        await survey.Serve();
        survey.Change(definition => definition["title"]!["default"] = "Another title");
        await survey.Serve();
        Write("questionnaire.json", before);
        await survey.Serve();
        Write("questionnaire.json", "{");

        await using var app = await survey.Start();

        Assert.NotEqual("Another title", app.Questionnaire(ChangingSurvey.Id).Title.Default);
    }

    [Fact]
    public async Task Questionnaire_OfAnotherSurvey_IsRefused_AndCheckSaysWhy()
    {
        await survey.Serve(Answers);
        Write("questionnaire.json", """{"title": "Another", "elements": [{"type": "text", "name": "new"}]}""");
        File.Delete(survey.File("report.json"));
        File.Delete(survey.File("countries.json"));

        var check = ChangingSurvey.RunCommand("check", survey.File("questionnaire.json"), "--against", survey.Address);
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("versions/nothing-in-common", check.Error, StringComparison.Ordinal);
        await using var app = await survey.Start();
        using var client = app.Client();
        Assert.Contains("\"last-good\"", await client.GetStringAsync("/health/ready"), StringComparison.Ordinal);
        await AssertOk(client, [$"/s/{ChangingSurvey.Id}", .. OwnPages("", "/answers")]);
    }

    [Fact]
    public async Task Questionnaire_FaultyFromTheFirstStart_IsNotServed_AndOthersAre()
    {
        Write("questionnaire.json", "{");

        await using var app = await survey.Start();
        using var client = app.Client();

        Assert.Contains("\"not-served\"", await client.GetStringAsync("/health/ready"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/s/{ChangingSurvey.Id}")).StatusCode);
        Assert.Equal(1, survey.Run("export", "--out", survey.Folder.File("results.json")).ExitCode);
    }

    [Fact]
    public async Task Plan_Faulty_TheReportIsPlain_AndSaysSo()
    {
        await survey.Serve(Answers);
        survey.Change(plan => plan["levels"] = new JsonArray("nobody", "knows"), "report.json");

        await using (var app = await survey.Start())
        {
            using var client = app.Client();
            Assert.Contains("\"without-plan\"", await client.GetStringAsync("/health/ready"), StringComparison.Ordinal);
            await AssertOk(client, [$"/s/{ChangingSurvey.Id}", .. OwnPages("", "/answers", "/answers.json")]);
            var report = await client.GetAsync($"/r/{survey.Receipt}/report?lang=nl");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, report.StatusCode);
            Assert.Contains("Uw antwoorden zijn bewaard", await report.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var results = Export("results.json");
        var json = JsonNode.Parse(await File.ReadAllTextAsync(results.Path))!;
        Assert.StartsWith("The report plan (report.json) has errors", (string?)json["notice"], StringComparison.Ordinal);
        Assert.Contains("report.json:", results.Remarks, StringComparison.Ordinal);
        Export("results.xlsx");
    }

    [Fact]
    public async Task Plan_Faulty_FilesAreAnalysed_AndLettersWritten()
    {
        await survey.Serve(Answers);
        var answers = Export("answers.csv", "--raw").Path;
        survey.Change(plan => plan["levels"] = new JsonArray("nobody", "knows"), "report.json");
        var results = survey.Folder.File("results.json");

        var analysed = ChangingSurvey.RunCommand(
            "analyse",
            answers,
            "--questionnaire",
            Path.GetDirectoryName(survey.File("report.json"))!,
            "--out",
            results
        );
        var letters = survey.Folder.File("letters");
        var invited = survey.Run("invite", "--url", "https://survey.example.org", "--out", letters);

        Assert.True(analysed.ExitCode == 0, analysed.Error);
        Assert.Contains("reports do without the files that have problems", analysed.Error, StringComparison.Ordinal);
        Assert.StartsWith(
            "The report plan (report.json) has errors",
            (string?)JsonNode.Parse(await File.ReadAllTextAsync(results))!["notice"],
            StringComparison.Ordinal
        );
        Assert.True(invited.ExitCode == 0, invited.Error);
        Assert.Contains("report.json:", invited.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(letters, "poster.nl.html")));
        Assert.Equal(1, ChangingSurvey.RunCommand("check", survey.File("questionnaire.json")).ExitCode);
    }

    [Fact]
    public async Task Folder_Removed_TheServerSaysSo_AndReceiptsStillOpenAndErase()
    {
        await survey.Serve(Answers);
        Directory.Move(Path.GetDirectoryName(survey.File("questionnaire.json"))!, survey.Folder.File("elsewhere"));

        var checkedData = survey.RunOnAll("check-data", "--questionnaires", survey.Questionnaires);
        Assert.Equal(0, checkedData.ExitCode);
        Assert.Contains("digital-skills: its folder is gone and it has answers.", checkedData.Error, StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(survey.Questionnaires, "other"));
        File.WriteAllText(
            Path.Combine(survey.Questionnaires, "other", "questionnaire.json"),
            """{"title": "Other", "elements": [{"type": "text", "name": "why"}]}"""
        );
        var check = ChangingSurvey.RunCommand("check", Path.Combine(survey.Questionnaires, "other"), "--against", survey.Address);
        Assert.Equal(0, check.ExitCode);
        Assert.Contains("digital-skills: its folder is gone", check.Error, StringComparison.Ordinal);
        await using var app = await RunningApp.Start(survey.Folder, survey.Questionnaires, plain =>
            plain with
            {
                Data = survey.Address,
            }
        );
        using var client = app.Client();

        Assert.Equal(
            """{"status":"ready","surveys":{"digital-skills":"folder-missing"}}""",
            await client.GetStringAsync("/health/ready")
        );
        await AssertOk(client, OwnPages("", "/answers", "/answers.json", "/erase"));
        Assert.Contains(
            "In which country is your museum?",
            await client.GetStringAsync($"/r/{survey.Receipt}/answers"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Change my answers", await client.GetStringAsync($"/r/{survey.Receipt}"), StringComparison.Ordinal);
        Assert.DoesNotContain("digital-skills", await client.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/s/{ChangingSurvey.Id}")).StatusCode);
        Assert.Equal(Answers + 1, (await File.ReadAllLinesAsync(Export("raw.csv", "--raw").Path)).Length);
        using var erased = await client.PostAsync($"/r/{survey.Receipt}/erase", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/r/{survey.Receipt}")).StatusCode);
        Assert.Equal(Answers, (await File.ReadAllLinesAsync(Export("raw.csv", "--raw").Path)).Length);
    }

    [Fact]
    public async Task Plan_Faulty_TimesAreWrittenAsDays()
    {
        await survey.Serve(Answers);
        Write("report.json", "{");

        var rows = await File.ReadAllLinesAsync(Export("raw.csv", "--raw").Path);

        Assert.DoesNotContain("T", rows[1].Split(',')[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Countries_Faulty_AreLeftOut_AndThePlanHolds()
    {
        await survey.Serve(Answers);
        Write("countries.json", "[]");

        var json = JsonNode.Parse(await File.ReadAllTextAsync(Export("results.json").Path))!;

        Assert.Contains("countries.json", (string?)json["notice"], StringComparison.Ordinal);
        Assert.True(json["sections"]!.AsArray().Count > 1);
    }

    private void Write(string file, string? content)
    {
        if (content is null)
        {
            File.Delete(survey.File(file));
        }
        else
        {
            File.WriteAllText(survey.File(file), content);
        }
    }

    private string[] OwnPages(params string[] pages) => [.. pages.Select(page => $"/r/{survey.Receipt}{page}")];

    private static async Task AssertOk(HttpClient client, params string[] addresses)
    {
        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        }
    }

    private (string Path, string Remarks) Export(string name, params string[] more)
    {
        var path = survey.Folder.File(name);
        var (exitCode, _, error) = survey.Run("export", ["--out", path, .. more]);
        Assert.True(exitCode == 0, error);
        return (path, error);
    }
}

public sealed class FaultyFilesOnSqliteTests() : FaultyFilesTests(Provider.Sqlite);

public sealed class FaultyFilesOnPostgresTests() : FaultyFilesTests(Provider.Postgres);
