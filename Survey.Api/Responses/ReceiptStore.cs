using System.Data.Common;
using System.Text.Json;
using Survey.Analysis.Questionnaires;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Responses;

/// <summary>A stored response for the holder of its receipt: to see, change and erase.</summary>
internal sealed class ReceiptStore(Database database, TimeProvider time, QuestionnaireVersions? versions = null)
{
    public Task<OwnResponse?> Find(string receipt, CancellationToken cancel) =>
        database.Read(connection => Find(connection, receipt), cancel);

    public static OwnResponse? Find(DbConnection connection, string receipt)
    {
        if (connection.FindByReceipt(ReceiptHashes.Of(receipt)) is not { } row)
        {
            return null;
        }

        var answers = Answers(row, PersonalPart.FindContact(connection, receipt));
        return new OwnResponse
        {
            Id = row.Id,
            Survey = row.Survey,
            Language = row.Language,
            SubmittedAt = row.SubmittedAt,
            Version = row.Questionnaire,
            Consent = PersonalPart.FindConsent(connection, receipt),
            Answers = answers ?? [],
            IsReadable = answers is not null,
        };
    }

    /// <summary>Null where they cannot be read.</summary>
    private static Dictionary<string, AnswerValue>? Answers(ResponseRow row, ContactRow? contact)
    {
        try
        {
            return row.ToResponse().Answers.Concat(contact is null ? [] : AnswersJson.Read(contact.Answers)).ToDictionary();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// Replaces the answers; false where there is no such response any more, or the draft of the changes has ended.
    /// </summary>
    /// <param name="receipt">Of the response.</param>
    /// <param name="submission">Answers that passed the check.</param>
    public Task<bool> Change(string receipt, Submission submission) =>
        database.Erase(connection =>
        {
            var hashes = ReceiptHashes.Of(receipt);
            if (
                !connection.LockResponse(hashes)
                || (submission.Draft is { } draft && !connection.ClaimDraft(DraftTokens.HashOf(draft)))
            )
            {
                return false;
            }

            connection.ChangeResponse(
                hashes,
                submission.Language,
                AnswersJson.Write(submission.Answers),
                versions?.Of(submission.Survey)
            );
            PersonalPart.EraseContact(connection, receipt);
            PersonalPart.Put(connection, submission, PersonalPart.ContactOf(submission, receipt, time.Now()), receipt);
            if (submission.Draft is { } sent)
            {
                connection.EndDraft(DraftTokens.HashOf(sent), time.Today());
            }

            return true;
        });

    /// <summary>
    /// Removes the response, its contact details, its consent and the drafts of its changes, from the log as well; false where
    /// there was no such response. The response comes first: what else is made for it waits for that, and finds none.
    /// </summary>
    public Task<bool> Erase(string receipt) =>
        database.Erase(connection =>
        {
            var hashes = ReceiptHashes.Of(receipt);
            var isThere = connection.LockResponse(hashes);
            if (isThere)
            {
                ErasedSubmissions.Add(connection, hashes, time.Today());
                connection.EraseResponse(hashes);
            }

            connection.EndDraftsOf(receipt, time.Today());
            PersonalPart.EraseContact(connection, receipt);
            PersonalPart.EraseConsent(connection, receipt);
            return isThere;
        });
}
