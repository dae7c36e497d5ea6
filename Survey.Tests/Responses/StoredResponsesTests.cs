using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Responses;
using Survey.Tests.Answering;
using Survey.Tests.Storage;

namespace Survey.Tests.Responses;

public abstract class StoredResponsesTests(Provider provider) : IDisposable
{
    private readonly TestDatabase test = new(provider);

    public void Dispose()
    {
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Import_ThenAll_GivesThemInOrderOfArrivalWithoutContacts()
    {
        await using var app = await test.Start();
        var questionnaire = app.Questionnaire("digital-skills");
        var given = Enumerable
            .Range(0, 50)
            .Select(i => new Response
            {
                Id = $"row-{i}",
                SubmittedAt = new DateTimeOffset(2021, 5, 1, 12, 0, 0, TimeSpan.Zero).AddHours(-i),
                Language = "es",
                Weight = 1 + i / 10.0,
                Answers = ValidAnswers.To(questionnaire, i).Append(new("email", new TextValue("a@b.example"))).ToDictionary(),
            })
            .ToList();

        var counts = await app.Imports.Import(questionnaire, given);
        var stored = app.Stored("digital-skills").ToList();

        Assert.Equal(new ImportCounts(50, 0, 0, 0), counts);
        Assert.Equal(
            given.Select(response => (response.Id, response.SubmittedAt, response.Language, response.Weight)),
            stored.Select(response => (response.Id, response.SubmittedAt, response.Language, response.Weight))
        );
        Assert.All(stored, response => Assert.DoesNotContain("email", response.Answers.Keys));
        Assert.Equal(given[7].Answers["country"], stored[7].Answers["country"]);
    }

    [Fact]
    public async Task Receipt_WithAnotherSecondHalf_IsNobodys()
    {
        await using var app = await test.Start();
        var questionnaire = app.Questionnaire("digital-skills");
        var submission = Submission.Of(questionnaire, "en", ValidAnswers.To(questionnaire));
        var receipt = (await app.Submissions.Submit(submission, "a-key-of-this-test"))!.Code;

        foreach (var guess in new[] { receipt[..26] + new string('0', 26), receipt[..26], receipt[26..], "" })
        {
            Assert.Null(await app.Receipts.Find(guess, CancellationToken.None));
            Assert.False(await app.Receipts.Change(guess, submission));
            Assert.False(await app.Receipts.Erase(guess));
        }

        Assert.NotNull(await app.Receipts.Find(receipt, CancellationToken.None));
        Assert.True(await app.Receipts.Erase(receipt));
    }
}

public sealed class StoredResponsesOnSqliteTests() : StoredResponsesTests(Provider.Sqlite);

public sealed class StoredResponsesOnPostgresTests() : StoredResponsesTests(Provider.Postgres);
