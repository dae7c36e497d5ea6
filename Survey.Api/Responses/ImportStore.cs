using System.Data.Common;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Responses;

/// <summary>Stores responses collected elsewhere. They have no receipt.</summary>
internal sealed class ImportStore(Database database, TimeProvider time)
{
    /// <summary>Stores all of them in one transaction, or none.</summary>
    /// <returns>The identifiers that the survey has already; when there are any, nothing was stored.</returns>
    public Task<IReadOnlyList<string>> InsertMany(Questionnaire questionnaire, IReadOnlyList<Response> responses) =>
        database.Write<IReadOnlyList<string>>(connection =>
        {
            var given = responses.Select(response => response.Id).OfType<string>().ToHashSet();
            var known = given.Count == 0 ? [] : connection.StreamIds(questionnaire.Id).Where(given.Contains).ToList();
            if (known.Count == 0)
            {
                var versions = connection.Questionnaires(questionnaire.Id).Select(row => row.Version).ToHashSet();
                // In the order of their random keys, contact details do not say whose they are.
                foreach (
                    var contact in responses
                        .Select(response => Insert(connection, questionnaire, response, versions))
                        .OfType<ContactRow>()
                        .OrderBy(contact => contact.Key, StringComparer.Ordinal)
                )
                {
                    connection.Insert(contact);
                }
            }

            return known;
        });

    /// <returns>Its contact details, which are not stored yet.</returns>
    private ContactRow? Insert(DbConnection connection, Questionnaire questionnaire, Response response, HashSet<string> versions)
    {
        var submission = Submission.Of(questionnaire, response.Language ?? questionnaire.DefaultLanguage, response.Answers);
        var row = new ResponseRow
        {
            Survey = submission.Survey,
            Id = response.Id ?? Receipt.NewId(),
            SubmittedAt = response.SubmittedAt ?? time.Now(),
            Language = submission.Language,
            Weight = response.Weight,
            Answers = AnswersJson.Write(submission.Answers),
            Questionnaire = response.Version is { } version && versions.Contains(version) ? version : null,
        };
        connection.Insert(row);
        return PersonalPart.ContactOf(submission, Secret.Create(), row.SubmittedAt);
    }
}
