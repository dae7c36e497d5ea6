using System.Data.Common;
using Survey.Analysis.Versions;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Responses;

/// <summary>Stores responses collected elsewhere. They have no receipt.</summary>
internal sealed class ImportStore(Database database, TimeProvider time)
{
    /// <summary>Stores what is new, and on request what was edited, in one transaction.</summary>
    /// <param name="union">The versions of the survey's questionnaire.</param>
    /// <param name="rows">In the order of the file.</param>
    /// <param name="updates">Whether edited rows replace what is stored.</param>
    /// <param name="consentBasis">Why answers may be kept whose file does not say whether people agreed; null where it does.</param>
    /// <param name="today">
    /// The version that rows answer which name none and have nothing else; null leaves their version unknown.
    /// </param>
    public Task<ImportCounts> Import(
        QuestionnaireUnion union,
        IReadOnlyList<ImportRow> rows,
        bool updates = false,
        string? consentBasis = null,
        string? today = null
    ) =>
        database.Write(connection =>
        {
            var survey = union.Questionnaire.Id;
            var versions = connection.Questionnaires(survey).Select(row => row.Version).ToHashSet();
            var steps = new ImportPlan(Stored(union, connection.StreamResponses(survey))).Compare(survey, rows);
            var contacts = new List<ContactRow>();
            foreach (var (row, step) in rows.Zip(steps))
            {
                if (step.Kind == ImportStepKind.Store)
                {
                    contacts.AddRange(
                        Insert(
                            connection,
                            survey,
                            row with
                            {
                                Version =
                                    versions.Contains(row.Version ?? "") ? row.Version
                                    : row is { Version: null, FitsToday: true } ? today
                                    : null,
                            },
                            step.Id,
                            consentBasis
                        )
                            is { } contact
                            ? [contact]
                            : []
                    );
                }
                else if (step.Kind == ImportStepKind.Change && updates)
                {
                    connection.ChangeImported(survey, step.Id!, row.Language, row.Weight, row.Answers);
                }
            }

            // In the order of their random keys, contact details do not say whose they are.
            foreach (var contact in contacts.OrderBy(contact => contact.Key, StringComparer.Ordinal))
            {
                connection.Insert(contact);
            }

            return Counts(steps, updates);
        });

    /// <summary>What <see cref="Import"/> would do.</summary>
    public static ImportCounts Try(
        DatabaseReader database,
        QuestionnaireUnion union,
        IReadOnlyList<ImportRow> rows,
        bool updates
    ) =>
        Counts(
            new ImportPlan(
                Stored(union, database.Stream(connection => connection.StreamResponses(union.Questionnaire.Id)))
            ).Compare(union.Questionnaire.Id, rows),
            updates
        );

    /// <summary>What becomes of the steps of a plan.</summary>
    public static ImportCounts Counts(IReadOnlyList<ImportStep> steps, bool updates)
    {
        var changed = steps.Count(step => step.Kind == ImportStepKind.Change);
        return new(
            steps.Count(step => step.Kind == ImportStepKind.Store),
            steps.Count(step => step.Kind == ImportStepKind.Leave),
            updates ? changed : 0,
            updates ? 0 : changed
        );
    }

    /// <summary>A row that cannot be read is known by its id only.</summary>
    private static IEnumerable<(string, DateTimeOffset, UInt128)> Stored(QuestionnaireUnion union, IEnumerable<ResponseRow> rows)
    {
        foreach (var row in rows)
        {
            var content = UInt128.Zero;
            try
            {
                content = ImportRow.ContentOf(union, row.ToResponse());
            }
            catch (MalformedAnswersException)
            {
                // check-data names it.
            }

            yield return (row.Id, row.SubmittedAt, content);
        }
    }

    /// <returns>Its contact details, which are not stored yet.</returns>
    private ContactRow? Insert(DbConnection connection, string survey, ImportRow row, string? id, string? consentBasis)
    {
        var response = new ResponseRow
        {
            Survey = survey,
            Id = id ?? Receipt.NewId(),
            SubmittedAt = row.SubmittedAt ?? time.Now(),
            Language = row.Language,
            Weight = row.Weight,
            Answers = row.Answers,
            Questionnaire = row.Version,
        };
        connection.InsertImported(response, consentBasis);
        return row.Personal is null ? null : PersonalPart.ContactOf(row.Personal, Secret.Create(), response.SubmittedAt);
    }
}
