using System.Data.Common;
using Survey.Api.Privacy;
using Survey.Api.Storage;

namespace Survey.Api.Responses;

/// <summary>
/// What is stored apart from a response: contact details and the consent. Their keys are hashes of the receipt, so that its
/// holder finds them, and the file alone does not show which response they belong to.
/// </summary>
internal static class PersonalPart
{
    /// <summary>Null where there are no personal answers.</summary>
    /// <param name="submission">Answers that passed the check.</param>
    /// <param name="receipt">Its receipt; any secret for imported answers, which have none.</param>
    /// <param name="moment">When they were given.</param>
    public static ContactRow? ContactOf(Submission submission, string receipt, DateTimeOffset moment) =>
        submission.Personal.Count == 0
            ? null
            : new()
            {
                Key = ContactKey(receipt),
                Survey = submission.Survey,
                Day = DateOnly.FromDateTime(moment.UtcDateTime).ToMonth(),
                Answers = AnswersJson.Write(submission.Personal),
            };

    public static ContactRow? FindContact(DbConnection connection, string receipt) => connection.FindContact(ContactKey(receipt));

    public static Consent? FindConsent(DbConnection connection, string receipt) => connection.FindConsent(ConsentKey(receipt));

    /// <param name="connection">In a transaction with the response.</param>
    /// <param name="submission">Where no consent came with it, an earlier one stays.</param>
    /// <param name="contact">Null stores none.</param>
    /// <param name="receipt">Of the response.</param>
    public static void Put(DbConnection connection, Submission submission, ContactRow? contact, string receipt)
    {
        if (contact is not null)
        {
            connection.Insert(contact);
        }

        if (submission.Consent is { } consent)
        {
            connection.Put(ConsentKey(receipt), submission.Survey, consent);
        }
    }

    public static void EraseContact(DbConnection connection, string receipt) => connection.EraseContact(ContactKey(receipt));

    public static void EraseConsent(DbConnection connection, string receipt) => connection.EraseConsent(ConsentKey(receipt));

    private static string ConsentKey(string receipt) => Secret.Hash("consent", receipt);

    private static string ContactKey(string receipt) => Secret.Hash("contact", receipt);
}
