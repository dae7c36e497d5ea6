using System.Data.Common;
using System.Text.Json;
using Dapper;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Api.Responses;

/// <summary>Reads every row that has answers: responses, contact details and drafts.</summary>
internal static class StoredRowCheck
{
    private const string Rows = """
        SELECT 'response' AS kind, survey, id, answers, submitted_at FROM responses
        UNION ALL SELECT 'contact', survey, key, answers, NULL FROM contacts
        UNION ALL SELECT 'draft', survey, token_hash, answers, NULL FROM drafts
        """;

    public static IEnumerable<StoredRow> StreamRows(this DbConnection connection) =>
        connection.Query<StoredRow>(Rows, buffered: false);

    /// <summary>Null where the row can be read.</summary>
    /// <param name="row">The row.</param>
    /// <param name="questionnaire">Today's, which responses must fit; null where the survey has none.</param>
    public static UnreadableRow? Check(StoredRow row, Questionnaire? questionnaire)
    {
        UnreadableRow? fault = null;
        try
        {
            var response = new Response
            {
                Id = row.Id,
                SubmittedAt = row.SubmittedAt is { } moment ? RowReading.Readable(moment) : null,
                Answers = AnswersJson.Read(row.Answers),
            };
            if (questionnaire is not null && row.Kind == "response")
            {
                new RowReading(row.Survey, found => fault = found).AddTo(new(questionnaire), questionnaire, response);
            }
        }
        catch (JsonException exception)
        {
            fault = new(row.Kind, row.Survey, row.Id, RowReading.FaultOf(exception));
        }
        return fault;
    }
}
