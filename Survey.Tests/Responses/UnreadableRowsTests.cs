using Dapper;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Tests.Answering;
using Survey.Tests.Commands;
using Survey.Tests.Storage;

namespace Survey.Tests.Responses;

/// <summary>One row that cannot be read does not stop the others.</summary>
public abstract class UnreadableRowsTests(Provider provider) : IDisposable
{
    private const string Broken = """{"country":"ES" """;

    private readonly TestDatabase test = new(provider);

    public void Dispose()
    {
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Export_OneRowIsNotJson_NamesItAndHasTheOthers()
    {
        var spoilt = await Fill(Broken);
        var file = test.Folder.File("answers.csv");

        var (exitCode, output, error) = Run("export", "--survey", "digital-skills", "--raw", "--out", file);

        Assert.Equal((0, $"{file}: 2 responses\n"), (exitCode, output));
        Assert.Contains($"digital-skills: response {spoilt} cannot be read", error, StringComparison.Ordinal);
        Assert.EndsWith("Rows left out: 1.\n", error, StringComparison.Ordinal);
        Assert.Equal(1, Run("export", "--survey", "digital-skills", "--raw", "--strict", "--out", file).ExitCode);
    }

    [Fact]
    public async Task CrossTabAndCheckData_OneAnswerIsRefusedToday_NameItOnceAndNotItsContent()
    {
        var spoilt = await Fill("""{"country":"ES","ownership":"no-such-code"}""");

        var table = Run("crosstab", "--survey", "digital-skills", "--rows", "ownership", "--columns", "country");
        var check = Run("check-data");

        Assert.Equal((0, 1), (table.ExitCode, check.ExitCode));
        Assert.Equal("3 rows read, 1 of them cannot be used\n", check.Output);
        foreach (var error in new[] { table.Error, check.Error })
        {
            Assert.Single(error.Split('\n'), line => line.Contains(spoilt, StringComparison.Ordinal));
            Assert.Contains("ownership", error, StringComparison.Ordinal);
            Assert.DoesNotContain("no-such-code", error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ExportAndCheckData_OneMomentIsNone_NameItAndHaveTheOthers()
    {
        await Fill(spoilt: null);
        await using (var database = Database.Open(test.Address))
        {
            await database.Write(connection =>
                connection.Execute("UPDATE responses SET submitted_at = 'yesterday' WHERE id = (SELECT min(id) FROM responses)")
            );
        }

        var export = Run("export", "--survey", "digital-skills", "--out", test.Folder.File("answers.json"));
        var check = Run("check-data");

        Assert.Equal((0, 1), (export.ExitCode, check.ExitCode));
        Assert.EndsWith("2 responses\n", export.Output, StringComparison.Ordinal);
        Assert.All([export.Error, check.Error], error =>
            Assert.Contains("moment of submission", error, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task CheckData_AllIsWell_ExitsWithZero()
    {
        await Fill(spoilt: null);

        Assert.Equal((0, "3 rows read, 0 of them cannot be used\n", ""), Run("check-data"));
    }

    private (int ExitCode, string Output, string Error) Run(params string[] arguments) =>
        CommandProcess.Run([.. arguments, "--data", test.Address]);

    /// <summary>Three responses; the id of the second, whose answers are replaced.</summary>
    private async Task<string> Fill(string? spoilt)
    {
        await using var database = Database.Open(test.Address);
        var questionnaire = Example.DigitalSkills().Questionnaire;
        var store = new SubmissionStore(database, TimeProvider.System);
        var receipts = new List<Receipt>();
        for (var i = 0; i < 3; i++)
        {
            receipts.Add(
                (await store.Submit(Submission.Of(questionnaire, "en", ValidAnswers.To(questionnaire, i)), Secret.Create()))!
            );
        }

        if (spoilt is not null)
        {
            await database.Write(connection =>
                connection.ChangeResponse(ReceiptHashes.Of(receipts[1].Code), "en", spoilt, questionnaire: null)
            );
        }

        return receipts[1].Id;
    }
}

public sealed class UnreadableRowsOnSqliteTests() : UnreadableRowsTests(Provider.Sqlite);

public sealed class UnreadableRowsOnPostgresTests() : UnreadableRowsTests(Provider.Postgres);
