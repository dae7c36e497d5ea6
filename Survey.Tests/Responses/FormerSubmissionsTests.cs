using System.Text;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Tests.Answering;
using Survey.Tests.Storage;

namespace Survey.Tests.Responses;

/// <summary>A submission stored by an earlier version, sent again after the upgrade.</summary>
public abstract class FormerSubmissionsTests(Provider provider) : IAsyncLifetime
{
    private const string Key = "a-key-of-before-the-upgrade";

    /// <summary>The day after: a key that is a week old is deleted at the start.</summary>
    private static readonly ManualTime Time = new(new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero));

    private readonly TestDatabase test = new(provider);
    private RunningApp app = null!;

    public async ValueTask InitializeAsync() => app = await test.Start(plain => plain with { Time = Time });

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task SameKeyAndAnswers_GiveTheReceiptOfThen()
    {
        var receipt = Secret.Create();
        var submission = Of(choice: 1);
        await StoreAsThen(submission, receipt);

        var again = await app.Submissions.Submit(submission, Key);
        var found = await app.Submissions.FindSubmitted("digital-skills", Key, CancellationToken.None);

        Assert.Equal((receipt, "of-then"), (again?.Code, again?.Id));
        Assert.Equal(again, found);
        Assert.Equal(1, await app.Count("digital-skills"));
        Assert.NotNull(await app.Receipts.Find(receipt, CancellationToken.None));
    }

    [Fact]
    public async Task SameKeyAfterErasure_IsRefused()
    {
        var receipt = Secret.Create();
        await StoreAsThen(Of(choice: 1), receipt);
        await app.Receipts.Erase(receipt);

        Assert.Null(await app.Submissions.Submit(Of(choice: 1), Key));
        Assert.True(await app.Submissions.IsErased("digital-skills", Key, CancellationToken.None));
        Assert.Equal(0, await app.Count("digital-skills"));
    }

    [Fact]
    public async Task SameKeyOtherAnswers_AreRefused()
    {
        await StoreAsThen(Of(choice: 1), Secret.Create());

        Assert.Null(await app.Submissions.Submit(Of(choice: 2), Key));
        Assert.Equal(1, await app.Count("digital-skills"));
    }

    private Submission Of(int choice)
    {
        var questionnaire = app.Questionnaire("digital-skills");
        return Submission.Of(questionnaire, "en", ValidAnswers.To(questionnaire, choice));
    }

    private Task<int> StoreAsThen(Submission submission, string receipt)
    {
        var answers = AnswersJson.Write(submission.Answers);
        var row = new
        {
            answers,
            receiptHash = Secret.Fingerprint("receipt", receipt),
            submissionHash = Secret.Hash("submission", Key),
            payloadHash = Secret.Sign(Key, Encoding.UTF8.GetBytes(submission.Language + answers)),
            sealedReceipt = Secret.Seal(Key, receipt),
        };
        return app
            .Services.GetRequiredService<Database>()
            .Write(connection =>
                connection.Execute(
                    """
                    INSERT INTO responses (survey, id, submitted_at, language, weight, answers, receipt_hash, submission_hash, payload_hash, sealed_receipt)
                    VALUES ('digital-skills', 'of-then', '2026-11-20T00:00:00Z', 'en', 1, @answers, @receiptHash, @submissionHash, @payloadHash, @sealedReceipt)
                    """,
                    row
                )
            );
    }
}

public sealed class FormerSubmissionsOnSqliteTests() : FormerSubmissionsTests(Provider.Sqlite);

public sealed class FormerSubmissionsOnPostgresTests() : FormerSubmissionsTests(Provider.Postgres);
