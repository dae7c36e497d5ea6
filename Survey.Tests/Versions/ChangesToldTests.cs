using System.Text.Json.Nodes;
using Survey.Tests.Storage;

namespace Survey.Tests.Versions;

/// <summary>What a change touches is reported before it is served, and when it is.</summary>
public abstract class ChangesToldTests(Provider provider) : IDisposable
{
    private readonly ChangingSurvey survey = new(provider);

    public void Dispose()
    {
        survey.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Check_AgainstADatabase_CountsTheAnswersThatAChangeTouches()
    {
        await survey.Serve(answers: 12);
        Assert.Contains("The same as in", Check(), StringComparison.Ordinal);

        survey.Change(RemoveTickets);

        var told = Check();
        Assert.Contains("1 change since", told, StringComparison.Ordinal);
        Assert.Matches(
            @"removed: option tickets_only of ecommerce \(“[^”]+”\): [1-9]\d* answers?, 0 open drafts\. Answers stay in every result",
            told
        );
    }

    [Fact]
    public async Task Check_AgainstADatabase_CountsOpenDrafts()
    {
        await survey.Serve();
        await using (var app = await survey.Start())
        {
            var drafts = app.Drafts;
            await drafts.Create(Draft("tickets_only"));
            await drafts.Create(Draft("own_shop"));
        }

        survey.Change(RemoveTickets);

        Assert.Contains("0 answers, 1 open draft.", Check(), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_AgainstADatabaseThatNeverServedIt_SaysSo()
    {
        using var empty = new TestDatabase(Provider.Sqlite);
        var told = ChangingSurvey.RunCommand("check", Example.DigitalSkillsFolder, "--against", empty.Address);
        Assert.Contains("No version of digital-skills was served", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_AgainstAFolder_SaysWhatChanged()
    {
        survey.Change(RemoveTickets);

        var told = ChangingSurvey.RunCommand(
            "check",
            Path.GetDirectoryName(survey.File("questionnaire.json"))!,
            "--against",
            Example.DigitalSkillsFolder
        );

        Assert.Equal((0, ""), (told.ExitCode, told.Error));
        Assert.Contains("removed: option tickets_only of ecommerce", told.Output, StringComparison.Ordinal);
    }

    private string Check()
    {
        var told = ChangingSurvey.RunCommand(
            "check",
            Path.GetDirectoryName(survey.File("questionnaire.json"))!,
            "--against",
            survey.Address
        );
        Assert.Equal((0, ""), (told.ExitCode, told.Error));
        return told.Output;
    }

    private static void RemoveTickets(JsonNode definition) =>
        ChangingSurvey.Question(definition, "ecommerce")["choices"]!
            .AsArray()
            .RemoveAll(option => (string?)option!["value"] == "tickets_only");

    private static Survey.Api.Answering.ResponseDraft Draft(string code) =>
        new()
        {
            Survey = ChangingSurvey.Id,
            Language = "en",
            Answers = new Dictionary<string, Survey.Analysis.Questionnaires.AnswerValue>
            {
                ["ecommerce"] = new Survey.Analysis.Questionnaires.TextValue(code),
            },
        };
}

public sealed class ChangesToldOnSqliteTests() : ChangesToldTests(Provider.Sqlite);

public sealed class ChangesToldOnPostgresTests() : ChangesToldTests(Provider.Postgres);
