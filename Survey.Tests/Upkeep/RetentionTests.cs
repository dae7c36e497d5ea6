using Dapper;
using Survey.Analysis.Questionnaires;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Upkeep;
using Survey.Tests.Storage;

namespace Survey.Tests.Upkeep;

public abstract class RetentionTests(Provider provider) : IAsyncLifetime
{
    private static readonly FixedTime Now = new(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));

    private readonly TestDatabase test = new(provider);
    private Database database = null!;
    private Retention retention = null!;

    public ValueTask InitializeAsync()
    {
        database = Database.Open(test.Address);
        retention = new Retention(database, Now);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Run_ExactlyTheDueRowsGo_AndASecondRunFindsNone()
    {
        await Put(drafts: 23, contacts: 18, daysOld: 0);
        await Put(drafts: 5, contacts: 4, daysOld: 366);
        await PutSubmissions();

        var due = await retention.Due();
        var deleted = await retention.Run();

        Assert.Equal(new RetentionCounts(5, 4, 1), due);
        Assert.Equal(due, deleted);
        Assert.Equal(new RetentionCounts(0, 0, 0), await retention.Run());
        Assert.Equal((23, 18, 2), (await Count("drafts"), await Count("contacts"), await Count("responses")));
    }

    [Fact]
    public async Task Due_DeletesNothing()
    {
        await Put(drafts: 5, contacts: 4, daysOld: 366);

        await retention.Due();

        Assert.Equal((5, 4), (await Count("drafts"), await Count("contacts")));
    }

    [Fact]
    public async Task Run_MuchIsDue_TakesAFifthAtATime()
    {
        await Put(drafts: 1_000, contacts: 0, daysOld: 366);

        var first = await retention.Run();
        var rest = await retention.Due();

        Assert.Equal((200, 800), (first.Drafts, rest.Drafts));
    }

    [Fact]
    public async Task Run_FewRowsAllDue_TakesOneOfEach()
    {
        await Put(drafts: 4, contacts: 3, daysOld: 400);

        var deleted = await retention.Run();

        Assert.Equal((1, 1), (deleted.Drafts, deleted.Contacts));
    }

    [Fact]
    public async Task Run_SubmissionOfMoreThanAWeekAgo_GivesItsReceiptNoMoreAndIsNotStoredAgain()
    {
        var none = new Dictionary<string, AnswerValue>();
        var submission = new Submission
        {
            Survey = "s",
            Language = "en",
            Answers = none,
            Personal = none,
        };
        var store = new SubmissionStore(database, Now);
        var receipt = (await store.Submit(submission, "a-key-of-this-test"))!.Code;

        await new Retention(database, new FixedTime(Now.GetUtcNow().AddDays(8))).Run();

        Assert.Null(await store.FindSubmitted("s", "a-key-of-this-test", CancellationToken.None));
        Assert.Null(await store.Submit(submission, "a-key-of-this-test"));
        Assert.Equal(1, await database.Read(connection => connection.CountResponses("s")));
        Assert.NotNull(await new ReceiptStore(database, Now).Find(receipt, CancellationToken.None));
    }

    [Theory]
    [InlineData(7, 1, 1)]
    [InlineData(8, 0, 1)]
    [InlineData(30, 0, 1)]
    [InlineData(31, 0, 0)]
    public async Task Run_WhatWasEndedOrErased_IsForgottenWhenNothingCanComeForItAnyMore(int days, long erased, long ended)
    {
        var none = new Dictionary<string, AnswerValue>();
        var submission = new Submission
        {
            Survey = "s",
            Language = "en",
            Answers = none,
            Personal = none,
        };
        var receipt = (await new SubmissionStore(database, Now).Submit(submission, "a-key-of-this-test"))!.Code;
        await new ReceiptStore(database, Now).Erase(receipt);
        await database.Write(connection =>
        {
            connection.EndDraft("hash of a token", DateOnly.FromDateTime(Now.GetUtcNow().UtcDateTime));
            return 0;
        });

        await new Retention(database, new FixedTime(Now.GetUtcNow().AddDays(days))).Run();

        Assert.Equal((erased, ended), (await Count("erased_submissions"), await Count("ended_drafts")));
    }

    private Task<int> Put(int drafts, int contacts, int daysOld) =>
        database.Write(connection =>
        {
            var day = DateOnly.FromDateTime(Now.GetUtcNow().UtcDateTime).AddDays(-daysOld);
            connection.Execute(
                "INSERT INTO drafts (token_hash, survey, language, answers, updated, expires) VALUES (@key, 's', 'en', '{}', @day, @day)",
                Enumerable.Range(0, drafts).Select(i => new { key = $"{daysOld}-{i}", day })
            );
            return connection.Execute(
                "INSERT INTO contacts (key, survey, day, answers) VALUES (@key, 's', @day, '{}')",
                Enumerable.Range(0, contacts).Select(i => new { key = $"{daysOld}-{i}", day })
            );
        });

    private Task<int> PutSubmissions() =>
        database.Write(connection =>
            connection.Execute(
                """
                INSERT INTO responses (survey, id, submitted_at, language, weight, answers, payload_hash)
                VALUES ('s', @id, @moment, 'en', 1, '{}', @id)
                """,
                new[] { 6, 8 }.Select(days => new { id = $"{days}", moment = Now.GetUtcNow().AddDays(-days) })
            )
        );

    private Task<long> Count(string table) =>
        database.Read(connection => connection.ExecuteScalar<long>($"SELECT count(*) FROM {table}"));

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

public sealed class RetentionOnSqliteTests() : RetentionTests(Provider.Sqlite);

public sealed class RetentionOnPostgresTests() : RetentionTests(Provider.Postgres);
