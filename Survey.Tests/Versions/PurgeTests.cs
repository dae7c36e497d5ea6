using Survey.Analysis.Questionnaires;
using Survey.Tests.Storage;

namespace Survey.Tests.Versions;

/// <summary>Answers to what is no longer asked can be erased for good.</summary>
public abstract class PurgeTests(Provider provider) : IDisposable
{
    private readonly ChangingSurvey survey = new(provider);

    public void Dispose()
    {
        survey.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Purge_DryRun_ChangesNothing_AndThenErasesOnlyThat()
    {
        await survey.Serve(answers: 12);
        var before = await Chosen();
        survey.Change(definition =>
            ChangingSurvey.Question(definition, "ecommerce")["choices"]!
                .AsArray()
                .RemoveAll(option => (string?)option!["value"] == "tickets_only")
        );
        await survey.Serve();

        var dry = Purge("--dry-run");
        Assert.Equal((0, ""), (dry.ExitCode, dry.Error));
        Assert.Contains($"{before.Tickets} responses", dry.Output, StringComparison.Ordinal);
        Assert.Equal(before, await Chosen());

        var purged = Purge();
        Assert.Equal((0, ""), (purged.ExitCode, purged.Error));
        Assert.Equal((0, before.Others), await Chosen());
        Assert.Contains("0 responses", Purge("--dry-run").Output, StringComparison.Ordinal);
        Assert.Equal(0, survey.Run("export", "--out", survey.Folder.File("results.xlsx")).ExitCode);
    }

    [Fact]
    public async Task Purge_WhileTheServerRuns_IsDoneByIt()
    {
        await survey.Serve(answers: 12);
        survey.Change(definition =>
            ChangingSurvey
                .Elements(definition)
                .ForEach(elements => elements.RemoveAll(element => (string?)element!["name"] == "ecommerce"))
        );
        await using var app = await survey.Start();

        var purged = survey.Run("questionnaire", "purge", "--question", "ecommerce");

        Assert.Equal((0, ""), (purged.ExitCode, purged.Error));
        Assert.DoesNotContain(app.Stored(ChangingSurvey.Id), response => response.Answers.ContainsKey("ecommerce"));
        Assert.Equal(12, app.Stored(ChangingSurvey.Id).Count);
    }

    [Fact]
    public async Task Purge_OfWhatIsAsked_OrNeverWas_IsRefused()
    {
        await survey.Serve(answers: 1);

        Assert.Contains("purge/still-asked", Purge().Error, StringComparison.Ordinal);
        Assert.Contains(
            "purge/unknown",
            survey.Run("questionnaire", "purge", "--question", "nothing").Error,
            StringComparison.Ordinal
        );
    }

    private (int ExitCode, string Output, string Error) Purge(params string[] more) =>
        survey.Run("questionnaire", ["purge", "--question", "ecommerce", "--option", "tickets_only", .. more]);

    private async Task<(int Tickets, int Others)> Chosen()
    {
        await using var app = await survey.Start();
        var chosen = app.Stored(ChangingSurvey.Id)
            .Select(response => response.Answers.GetValueOrDefault("ecommerce"))
            .OfType<TextValue>();
        return (chosen.Count(code => code.Text == "tickets_only"), chosen.Count(code => code.Text != "tickets_only"));
    }
}

public sealed class PurgeOnSqliteTests() : PurgeTests(Provider.Sqlite);

public sealed class PurgeOnPostgresTests() : PurgeTests(Provider.Postgres);
