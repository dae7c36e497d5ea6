using Microsoft.Extensions.Logging;
using Npgsql;
using Survey.Analysis.Questionnaires;
using Survey.Api.Answering;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Tests.Answering;
using Survey.Tests.Storage;

namespace Survey.Tests.Responses;

public abstract class LiveAnswersTests(Provider provider) : IAsyncLifetime
{
    private readonly TestDatabase test = new(provider);
    private readonly Clock clock = new();
    private readonly LinesOfLog log = new();

    private protected string Address => test.Address;

    private protected Questionnaire Questionnaire { get; } = Example.DigitalSkills().Questionnaire;

    private protected Database Database { get; private set; } = null!;

    private protected LiveAnswers Live { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        Database = Database.Open(test.Address);
        Live = new LiveAnswers(Database, new SurveyUnions(Database), clock, new Logger<LiveAnswers>(new LoggerFactory([log])));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        Live.Dispose();
        await Database.DisposeAsync();
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Of_AfterEachSubmission_HasThemAllOnce()
    {
        for (var i = 1; i <= 5; i++)
        {
            await Submit(Database);
            Assert.Equal(i, (await Look()).Distinct().Count());
        }
    }

    [Fact]
    public async Task Of_WithinASecond_IsTheSameObject()
    {
        await Submit(Database);
        var first = await Live.Of(Questionnaire, CancellationToken.None);
        await Submit(Database);

        Assert.Same(first, await Live.Of(Questionnaire, CancellationToken.None));
    }

    [Fact]
    public async Task Of_AfterErasureAndChange_FollowsBoth()
    {
        var first = await Submit(Database);
        var second = await Submit(Database);
        await Look();
        var store = new ReceiptStore(Database, TimeProvider.System);
        await store.Erase(first.Code);
        await store.Change(second.Code, Submission.Of(Questionnaire, "nl", ValidAnswers.To(Questionnaire, 1)));

        Assert.Equal([second.Id], await Look());
        Assert.Equal(["nl"], (await Live.Of(Questionnaire, CancellationToken.None)).Languages);
    }

    [Theory]
    [InlineData("{\"country\":\"\\ud800\"}")]
    [InlineData("{\"country\":\"\u0001\"}")]
    [InlineData("{\"country\":\"ES\"")]
    [InlineData("{\"country\":\"ES\",\"ownership\":\"no-such-code\"}")]
    public async Task Of_OneRowCannotBeRead_HasTheOthersAndLogsItOnce(string answers)
    {
        var first = await Submit(Database);
        await Spoil(await Submit(Database), answers);
        var third = await Submit(Database);

        Assert.Equal([first.Id, third.Id], await Look());
        Assert.Equal([first.Id, third.Id], await Look());
        await new ReceiptStore(Database, TimeProvider.System).Erase(first.Code);
        Assert.Equal([third.Id], await Look());
        Assert.Single(log.Text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    private protected async Task Spoil(Receipt receipt, string answers) =>
        await Database.Write(connection =>
            connection.ChangeResponse(ReceiptHashes.Of(receipt.Code), "en", answers, questionnaire: null)
        );

    private protected async Task<Receipt> Submit(Database database) =>
        (
            await new SubmissionStore(database, TimeProvider.System).Submit(
                Submission.Of(Questionnaire, "en", ValidAnswers.To(Questionnaire)),
                Secret.Create()
            )
        )!;

    /// <summary>The ids, two seconds later.</summary>
    private protected async Task<IReadOnlyList<string?>> Look()
    {
        clock.Seconds += 2;
        return (await Live.Of(Questionnaire, CancellationToken.None)).Ids;
    }

    private sealed class Clock : TimeProvider
    {
        public int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}

public sealed class LiveAnswersOnSqliteTests() : LiveAnswersTests(Provider.Sqlite);

public sealed class LiveAnswersOnPostgresTests() : LiveAnswersTests(Provider.Postgres)
{
    [Fact]
    public async Task Of_AnotherProcess_IsFollowed()
    {
        await using var other = Database.Open(Address);
        var own = await Submit(Database);
        var theirs = await Submit(other);
        Assert.Equal([own.Id, theirs.Id], await Look());

        await new ReceiptStore(other, TimeProvider.System).Erase(own.Code);

        Assert.Equal([theirs.Id], await Look());
    }

    [Fact]
    public async Task Of_ATransactionThatEndsLate_IsNotMissedAndNothingIsSeenTwice()
    {
        await using var slow = new NpgsqlConnection(Address);
        await slow.OpenAsync();
        await using var transaction = await slow.BeginTransactionAsync();
        slow.Insert(
            new ResponseRow
            {
                Survey = Questionnaire.Id,
                Id = "slow",
                SubmittedAt = DateTimeOffset.UnixEpoch,
                Language = "en",
                Weight = 1,
                Answers = "{}",
            }
        );
        var fast = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            fast.Add((await Submit(Database)).Id);
            Assert.Equal(fast, await Look());
        }

        await transaction.CommitAsync();

        Assert.Equal([.. fast, "slow"], await Look());
        Assert.Equal(4, (await Look()).Count);
    }
}
