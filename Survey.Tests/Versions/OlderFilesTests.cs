using System.Text.Json.Nodes;
using Survey.Tests.Storage;

namespace Survey.Tests.Versions;

/// <summary>Raw files say which version was answered, and files of earlier versions are read again without loss.</summary>
public abstract class OlderFilesTests(Provider provider) : IDisposable
{
    private const int Answers = 5;

    private readonly ChangingSurvey survey = new(provider);
    private readonly ChangingSurvey other = new(provider);

    public void Dispose()
    {
        survey.Dispose();
        other.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Export_OfTwoVersions_ImportedWhereBothWereServed_IsTheSameAgain()
    {
        await ServeBoth(survey, Answers);
        await ServeBoth(other, answers: 0);
        var first = Export(survey, "first.csv");

        var imported = other.Run("import", first);

        Assert.Equal(0, imported.ExitCode);
        Assert.Equal(await File.ReadAllTextAsync(first), await File.ReadAllTextAsync(Export(other, "second.csv")));
        Assert.Contains(",questionnaire_version,", (await File.ReadAllLinesAsync(first))[0], StringComparison.Ordinal);
        Assert.Equal(Results(survey), Results(other));
    }

    [Fact]
    public async Task ExportOfTheOlderVersion_IntoTheNewerQuestionnaireAlone_SaysHow_AndIsReadWithTheOlder()
    {
        await survey.Serve(Answers);
        var older = Path.Combine(survey.Folder.Path, ChangingSurvey.Id);
        Directory.CreateDirectory(older);
        File.Copy(survey.File("questionnaire.json"), Path.Combine(older, "questionnaire.json"));
        var file = Export(survey, "older.csv");
        other.Change(Shrink);
        other.Change(Rename);
        File.Delete(other.File("report.json"));
        await other.Serve();

        var alone = other.Run("import", file, "--dry-run");
        Assert.Equal(1, alone.ExitCode);
        Assert.Contains("digital_strategy", alone.Error, StringComparison.Ordinal);

        var imported = other.Run("import", file, "--asked-with", older);
        Assert.True(imported.ExitCode == 0, imported.Error);
        await using var app = await other.Start();
        var stored = app.Stored(ChangingSurvey.Id);
        Assert.Equal(Answers, stored.Count);
        Assert.All(stored, response => Assert.NotNull(response.Version));
        var raw = await File.ReadAllLinesAsync(Export(other, "again.csv"));
        Assert.Contains("webshop", raw[0], StringComparison.Ordinal);
        Assert.Contains("digital_strategy", raw[0], StringComparison.Ordinal);
        Assert.DoesNotContain("ecommerce", raw[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_UnderFormerNames_NeedsNoEarlierVersion()
    {
        other.Change(Rename);
        File.Delete(other.File("report.json"));
        await other.Serve();
        var file = other.Folder.File("answers.csv");
        await File.WriteAllTextAsync(file, "response_id,consent,country,ecommerce\n1,true,GR,tickets_only\n");

        var imported = other.Run("import", file);

        Assert.True(imported.ExitCode == 0, imported.Error);
        var table = other.Run("crosstab", "--rows", "webshop", "--columns", "country", "--json");
        var json = JsonNode.Parse(table.Output)!;
        var codes = json["rows"]!["categories"]!.AsArray().Select(category => (string?)category!["code"]).ToList();
        Assert.Equal(1, json["counts"]![codes.IndexOf("only_tickets")]!.AsArray().Sum(count => (int)count!));
    }

    /// <summary>So that an option that comes later has the base of those who could choose it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Import_ThatNamesNoVersion_AnswersTodaysQuestionnaire(bool isServed)
    {
        other.File("questionnaire.json");
        if (isServed)
        {
            await other.Serve();
        }

        var file = other.Folder.File("answers.csv");
        await File.WriteAllTextAsync(file, "response_id,consent,country,ecommerce\n1,true,GR,no\n2,true,IT,shop\n");
        Assert.Equal(0, other.Run("import", file).ExitCode);
        other.Change(definition =>
            ChangingSurvey.Question(definition, "ecommerce")["choices"]!
                .AsArray()
                .Insert(
                    0,
                    JsonNode.Parse(
                        """{"value": "late", "text": {"default": "Late", "nl": "Laat", "es": "Tarde", "it": "Tardi", "el": "Αργά"}}"""
                    )
                )
        );
        await other.Serve(answers: 3);

        await using var app = await other.Start();
        var stored = app.Stored(ChangingSurvey.Id);
        Assert.Equal(2, stored.Select(response => response.Version).OfType<string>().Distinct().Count());
        Assert.All(stored, response => Assert.NotNull(response.Version));
        var table = other.Run("crosstab", "--rows", "ecommerce", "--columns", "country", "--json");
        var json = JsonNode.Parse(table.Output)!;
        var late = json["rows"]!["categories"]!.AsArray().Select(option => (string?)option!["code"]).ToList().IndexOf("late");
        Assert.True((int)json["rowBases"]![late]![0]! <= 3, json["rowBases"]!.ToJsonString());
    }

    [Fact]
    public async Task Report_OfTwoVersions_SaysWhich_AndTheCodebookToo()
    {
        await ServeBoth(survey, Answers);

        var results = survey.Folder.File("results.json");
        Assert.Equal(0, survey.Run("export", "--out", results).ExitCode);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(results))!;
        var about = json["about"]!.ToJsonString();

        Assert.Contains("Versions of the questionnaire", about, StringComparison.Ordinal);
        Assert.Matches(@"version 1 \([0-9a-f]{8}\): 5 answers, [^;]+; version 2 \([0-9a-f]{8}\): 5 answers, ", about);
        Assert.Contains("\"versions\"", json["codebook"]!.ToJsonString(), StringComparison.Ordinal);

        Assert.Equal(0, survey.Run("export", "--out", results, "--min-cell", "3").ExitCode);
        var hidden = JsonNode.Parse(await File.ReadAllTextAsync(results))!["about"]!.ToJsonString();
        Assert.Contains("2; how many answers each of them has is not shown", hidden, StringComparison.Ordinal);
    }

    private static async Task ServeBoth(ChangingSurvey survey, int answers)
    {
        File.Delete(survey.File("report.json"));
        await survey.Serve(answers);
        survey.Change(Shrink);
        survey.Change(Rename);
        await survey.Serve(answers);
    }

    /// <summary>Removes a question, an option of a multiple choice and a row, and makes one of several answers.</summary>
    private static void Shrink(JsonNode definition)
    {
        ChangingSurvey
            .Elements(definition)
            .ForEach(elements => elements.RemoveAll(element => (string?)element!["name"] == "digital_strategy"));
        ChangingSurvey.Question(definition, "scarce_skills")["choices"]!.AsArray().RemoveAt(0);
        ChangingSurvey.Question(definition, "basic_current")["rows"]!.AsArray().RemoveAt(0);
        ChangingSurvey.Question(definition, "field")["type"] = "radiogroup";
        ChangingSurvey.Question(definition, "scarce_skills")["choices"]!
            .AsArray()
            .Add(
                JsonNode.Parse(
                    """{"value": "added", "text": {"default": "Added", "nl": "Nieuw", "es": "Nueva", "it": "Nuova", "el": "Νέα"}}"""
                )
            );
    }

    private static void Rename(JsonNode definition)
    {
        var question = ChangingSurvey.Question(definition, "ecommerce");
        (question["name"], question["formerly"]) = ("webshop", new JsonArray("ecommerce"));
        var option = question["choices"]!.AsArray().Single(option => (string?)option!["value"] == "tickets_only")!;
        (option["value"], option["formerly"]) = ("only_tickets", new JsonArray("tickets_only"));
    }

    private static string Export(ChangingSurvey survey, string name)
    {
        var path = survey.Folder.File(name);
        var exported = survey.Run("export", "--raw", "--exact-times", "--out", path);
        Assert.True(exported.ExitCode == 0, exported.Error);
        return path;
    }

    private static string Results(ChangingSurvey survey)
    {
        var path = survey.Folder.File("tidy.csv");
        Assert.Equal(0, survey.Run("export", "--out", path).ExitCode);
        return File.ReadAllText(path);
    }
}

public sealed class OlderFilesOnSqliteTests() : OlderFilesTests(Provider.Sqlite);

public sealed class OlderFilesOnPostgresTests() : OlderFilesTests(Provider.Postgres);
