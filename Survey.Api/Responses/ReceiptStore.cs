using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Responses;

/// <summary>A stored response for the holder of its receipt: to see, change and erase.</summary>
internal sealed class ReceiptStore(Database database, TimeProvider time, QuestionnaireVersions? versions = null)
{
    public Task<OwnResponse?> Find(string receipt, CancellationToken cancel) =>
        database.Read(
            connection =>
            {
                if (connection.FindByReceipt(ReceiptHashes.Of(receipt)) is not { } row)
                {
                    return null;
                }

                var contact = PersonalPart.FindContact(connection, receipt);
                return new OwnResponse
                {
                    Id = row.Id,
                    Survey = row.Survey,
                    Language = row.Language,
                    SubmittedAt = row.SubmittedAt,
                    Consent = PersonalPart.FindConsent(connection, receipt),
                    Answers = AnswersJson
                        .Read(row.Answers)
                        .Concat(contact is null ? [] : AnswersJson.Read(contact.Answers))
                        .ToDictionary(),
                };
            },
            cancel
        );

    /// <summary>Replaces the answers; false where there is no such response any more.</summary>
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
            {
                return false;
            }

            PersonalPart.EraseContact(connection, receipt);
            PersonalPart.Put(connection, submission, PersonalPart.ContactOf(submission, receipt, time.Now()), receipt);
            return true;
        });

    /// <summary>
    /// Removes the response, its contact details, its consent and the draft of its changes, from the log as well; false where
    /// there was no such response.
    /// </summary>
    public Task<bool> Erase(string receipt) =>
        database.Erase(connection =>
        {
            connection.DeleteDraft(DraftTokens.OfChangesTo(receipt));
            PersonalPart.EraseContact(connection, receipt);
            PersonalPart.EraseConsent(connection, receipt);
            return connection.EraseResponse(ReceiptHashes.Of(receipt));
        });
}
