using System.Buffers;
using System.Data.Common;
using System.Text;
using Survey.Api.Invitations;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Responses;

/// <summary>Stores submissions, each exactly once.</summary>
internal sealed class SubmissionStore(Database database, TimeProvider time, QuestionnaireVersions? versions = null)
{
    private readonly FormerSubmissions former = new();

    /// <summary>Stores a submission exactly once: the same key and answers again give the same receipt.</summary>
    /// <param name="submission">Answers that passed the check.</param>
    /// <param name="key">Chosen by the client, or made with the form; not stored.</param>
    /// <returns>
    /// Null when the key was used for other answers or too long ago, when the response was erased, when the draft has been sent
    /// from another page, or when the invitation was used for other answers.
    /// </returns>
    public async Task<Receipt?> Submit(Submission submission, string key)
    {
        // Everything that can be computed outside the transaction is: all submissions share the writer.
        var ownKey = KeyOf(submission.Survey, key);
        var receipt = new Receipt(Receipt.NewId(), ownKey.NewReceipt(), time.Now());
        var contact = PersonalPart.ContactOf(submission, receipt.Code, receipt.SubmittedAt);
        var row = RowOf(submission, receipt, key, contact, versions?.Of(submission.Survey)) with
        {
            SealedReceipt = ownKey.Seal(receipt.Code),
        };
        var given = await database.Write(connection => Store(connection, submission, receipt, row, contact, key));
        Count(given, receipt);
        return given;
    }

    /// <summary>The receipt of what was submitted with this key; null where nothing was, or too long ago.</summary>
    public Task<Receipt?> FindSubmitted(string survey, string key, CancellationToken cancel) =>
        database.Read(connection => FindSubmitted(connection, survey, key)?.Receipt, cancel);

    /// <summary>Whether the response that was submitted with this key has been erased, not long ago.</summary>
    public Task<bool> IsErased(string survey, string key, CancellationToken cancel) =>
        database.Read(
            connection => ErasedSubmissions.Contain(connection, survey, ReceiptHashes.OfLocator(KeyOf(survey, key).Locator), key),
            cancel
        );

    private Receipt? Store(
        DbConnection connection,
        Submission submission,
        Receipt receipt,
        ResponseRow row,
        ContactRow? contact,
        string key
    )
    {
        if (
            former.Find(connection, row.Survey, key) is not null
            || (submission.Draft is { } draft && !connection.ClaimDraft(DraftTokens.HashOf(draft)))
            || !UseInvitation(connection, submission, row)
            || !connection.InsertNew(row)
        )
        {
            return FindSubmitted(connection, row.Survey, key) is { } stored && stored.PayloadHash == row.PayloadHash
                ? stored.Receipt
                : null;
        }

        // Asked only now: where the erasure was in progress, storing has waited for it.
        if (ErasedSubmissions.Contain(connection, row.Survey, row.ReceiptHash!, key))
        {
            connection.EraseResponse(ReceiptHashes.Of(receipt.Code));
            return null;
        }

        PersonalPart.Put(connection, submission, contact, receipt.Code);
        if (submission.Draft is { } sent)
        {
            connection.EndDraft(DraftTokens.HashOf(sent), time.Today());
        }

        return receipt;
    }

    private static void Count(Receipt? given, Receipt receipt)
    {
        var outcome =
            given is null ? "refused"
            : given == receipt ? "stored"
            : "replayed";
        StorageMetrics.Submissions.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
    }

    private static ResponseRow RowOf(
        Submission submission,
        Receipt receipt,
        string key,
        ContactRow? contact,
        string? questionnaire
    )
    {
        // One buffer holds everything that was sent, the answers included: most of the work for a row is copying them.
        var sent = new ArrayBufferWriter<byte>(AnswersJson.UsualBytes);
        var start = (int)Encoding.UTF8.GetBytes(submission.Language, sent);
        AnswersJson.Write(sent, submission.Answers);
        var answers = Encoding.UTF8.GetString(sent.WrittenSpan[start..]);
        Encoding.UTF8.GetBytes(contact?.Answers, sent);
        var hashes = ReceiptHashes.Of(receipt.Code);
        return new()
        {
            Survey = submission.Survey,
            Id = receipt.Id,
            SubmittedAt = receipt.SubmittedAt,
            Language = submission.Language,
            Weight = 1,
            Answers = answers,
            ReceiptHash = hashes.Locator,
            ReceiptCheck = hashes.Check,
            // Signed, not only hashed: the hash of an e-mail address beside the answers would link the two.
            PayloadHash = Secret.Sign(key, sent.WrittenSpan),
            Questionnaire = questionnaire,
        };
    }

    /// <summary>False where it was used for other answers. A submission that is sent again needs no unused invitation.</summary>
    private static bool UseInvitation(DbConnection connection, Submission submission, ResponseRow row) =>
        submission.Invitation is not { } code
        || connection.FindByLocator(row.ReceiptHash!) is not null
        || connection.UseInvitation(InvitationStore.Hash(code), DateOnly.FromDateTime(row.SubmittedAt.UtcDateTime));

    private SubmittedRow? FindSubmitted(DbConnection connection, string survey, string key)
    {
        var ownKey = KeyOf(survey, key);
        return
            connection.FindByLocator(ReceiptHashes.OfLocator(ownKey.Locator))
                is { PayloadHash: { } payload, SealedReceipt: { } hidden } row
            ? new(new Receipt(row.Id, ownKey.Unseal(hidden), row.SubmittedAt), payload)
            : former.Find(connection, survey, key);
    }

    private SubmissionKey KeyOf(string survey, string key) => new(database.ReceiptKey, survey, key);
}
