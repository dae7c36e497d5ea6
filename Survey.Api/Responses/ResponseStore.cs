using System.Buffers;
using System.Data.Common;
using System.Text;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Answering;
using Survey.Api.Invitations;
using Survey.Api.Privacy;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Responses;

/// <summary>
/// Responses and, apart from them, contact details. The key of a contact is a hash of the receipt: its holder finds both, and
/// the file alone does not tell which contact belongs to which response.
/// </summary>
internal sealed class ResponseStore(Database database, TimeProvider time, QuestionnaireVersions? versions = null)
{
    private readonly FormerSubmissions former = new();

    /// <summary>Stores a submission exactly once: the same key and answers again give the same receipt.</summary>
    /// <param name="submission">Answers that passed the check.</param>
    /// <param name="key">Chosen by the client, or made with the form; not stored.</param>
    /// <returns>Null when the key has been used for other answers or too long ago, or the invitation for others' answers.</returns>
    public async Task<Receipt?> Submit(Submission submission, string key)
    {
        // All that can be computed before is: the writer serves everyone.
        var ownKey = KeyOf(submission.Survey, key);
        var receipt = new Receipt(NewId(), ownKey.NewReceipt(), Now());
        var contact = ContactOf(submission, receipt.Code, receipt.SubmittedAt);
        var row = RowOf(submission, receipt, key, contact, versions?.Of(submission.Survey)) with
        {
            SealedReceipt = ownKey.Seal(receipt.Code),
        };
        var given = await database.Write(connection =>
        {
            if (
                former.Find(connection, row.Survey, key) is not null
                || !UseInvitation(connection, submission, row)
                || !connection.InsertNew(row)
            )
                return FindSubmitted(connection, row.Survey, key) is { } stored && stored.PayloadHash == row.PayloadHash
                    ? stored.Receipt
                    : null;
            if (contact is not null)
                connection.Insert(contact);
            PutConsent(connection, submission, receipt.Code);
            return receipt;
        });
        var outcome =
            given is null ? "refused"
            : given == receipt ? "stored"
            : "replayed";
        StorageMetrics.Submissions.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        return given;
    }

    /// <summary>The receipt of what has been submitted with this key; null where nothing has, or too long ago.</summary>
    public Task<Receipt?> FindSubmitted(string survey, string key, CancellationToken cancel) =>
        database.Read(connection => FindSubmitted(connection, survey, key)?.Receipt, cancel);

    public Task<OwnResponse?> Find(string receipt, CancellationToken cancel) =>
        database.Read(
            connection =>
            {
                if (connection.FindByReceipt(ReceiptHashes.Of(receipt)) is not { } row)
                    return null;
                var contact = connection.FindContact(ContactKey(receipt));
                return new OwnResponse
                {
                    Id = row.Id,
                    Survey = row.Survey,
                    Language = row.Language,
                    SubmittedAt = row.SubmittedAt,
                    Consent = connection.FindConsent(ConsentKey(receipt)),
                    Answers = AnswersJson
                        .Read(row.Answers)
                        .Concat(contact is null ? [] : AnswersJson.Read(contact.Answers))
                        .ToDictionary(),
                };
            },
            cancel
        );

    /// <summary>Puts other answers in the place of those sent; false where there are none any more.</summary>
    /// <param name="receipt">Of the response.</param>
    /// <param name="submission">Answers that passed the check.</param>
    public Task<bool> Change(string receipt, Submission submission) =>
        database.Erase(connection =>
        {
            if (
                !connection.ChangeResponse(
                    ReceiptHashes.Of(receipt),
                    submission.Language,
                    AnswersJson.Write(submission.Answers),
                    versions?.Of(submission.Survey)
                )
            )
                return false;
            connection.EraseContact(ContactKey(receipt));
            if (ContactOf(submission, receipt, Now()) is { } contact)
                connection.Insert(contact);
            PutConsent(connection, submission, receipt);
            return true;
        });

    /// <summary>Removes the response, its contact details and its changes on their way, from the log as well; false where there was none.</summary>
    public Task<bool> Erase(string receipt) =>
        database.Erase(connection =>
        {
            connection.DeleteDraft(DraftStore.Hash(Corrections.TokenOf(receipt)));
            connection.EraseContact(ContactKey(receipt));
            connection.EraseConsent(ConsentKey(receipt));
            return connection.EraseResponse(ReceiptHashes.Of(receipt));
        });

    /// <summary>Stores responses collected elsewhere in one transaction: all, or none.</summary>
    /// <returns>The identifiers that the survey has already; when there are any, nothing was stored.</returns>
    public Task<IReadOnlyList<string>> InsertMany(Questionnaire questionnaire, IReadOnlyList<Response> responses) =>
        database.Write<IReadOnlyList<string>>(connection =>
        {
            var given = responses.Select(response => response.Id).OfType<string>().ToHashSet();
            var known = given.Count == 0 ? [] : connection.StreamIds(questionnaire.Id).Where(given.Contains).ToList();
            if (known.Count == 0)
                foreach (var response in responses)
                    Insert(connection, questionnaire, response);
            return known;
        });

    /// <summary>All responses of a survey in order of arrival, read from the file as they are consumed.</summary>
    public IEnumerable<Response> All(string survey) =>
        database.Stream(connection => connection.StreamResponses(survey)).Select(row => row.ToResponse());

    public Task<long> Count(string survey, CancellationToken cancel) =>
        database.Read(connection => connection.CountResponses(survey), cancel);

    /// <summary>The moment in the precision that is stored, so that the first answer and its replay agree.</summary>
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());

    private static ResponseRow RowOf(
        Submission submission,
        Receipt receipt,
        string key,
        ContactRow? contact,
        string? questionnaire
    )
    {
        // One buffer is all of what was sent, and has the answers as a part: most of the work for a row is copying them.
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

    private void Insert(DbConnection connection, Questionnaire questionnaire, Response response)
    {
        var submission = Submission.Of(questionnaire, response.Language ?? questionnaire.DefaultLanguage, response.Answers);
        var row = new ResponseRow
        {
            Survey = submission.Survey,
            Id = response.Id ?? NewId(),
            SubmittedAt = response.SubmittedAt ?? Now(),
            Language = submission.Language,
            Weight = response.Weight,
            Answers = AnswersJson.Write(submission.Answers),
        };
        connection.Insert(row);
        if (ContactOf(submission, Secret.Create(), row.SubmittedAt) is { } contact)
            connection.Insert(contact);
    }

    private static ContactRow? ContactOf(Submission submission, string receipt, DateTimeOffset moment) =>
        submission.Personal.Count == 0
            ? null
            : new()
            {
                Key = ContactKey(receipt),
                Survey = submission.Survey,
                Day = DateOnly.FromDateTime(moment.UtcDateTime),
                Answers = AnswersJson.Write(submission.Personal),
            };

    /// <summary>False where others have used it. What has been sent with this key before needs none any more.</summary>
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

    private static void PutConsent(DbConnection connection, Submission submission, string receipt)
    {
        if (submission.Consent is { } consent)
            connection.Put(ConsentKey(receipt), submission.Survey, consent);
    }

    private SubmissionKey KeyOf(string survey, string key) => new(database.ReceiptKey, survey, key);

    private static string ConsentKey(string receipt) => Secret.Hash("consent", receipt);

    private static string ContactKey(string receipt) => Secret.Hash("contact", receipt);

    /// <summary>Random in every bit, so that it tells neither time nor order.</summary>
    private static string NewId() => Guid.NewGuid().ToString("D");
}
