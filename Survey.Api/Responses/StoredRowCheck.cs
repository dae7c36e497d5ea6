using System.Data.Common;
using System.Text.Json;
using Dapper;
using Survey.Analysis.Responses;
using Survey.Analysis.Versions;

namespace Survey.Api.Responses;

/// <summary>Reads every row that has answers: responses, contact details and drafts.</summary>
internal static class StoredRowCheck
{
    private const string Rows = """
        SELECT 'response' AS kind, survey, id, answers, submitted_at, questionnaire FROM responses
        UNION ALL SELECT 'contact', survey, key, answers, NULL, NULL FROM contacts
        UNION ALL SELECT 'draft', survey, token_hash, answers, NULL, NULL FROM drafts
        """;

    public static IEnumerable<StoredRow> StreamRows(this DbConnection connection) =>
        connection.Query<StoredRow>(Rows, buffered: false);

    /// <summary>Null where the row can be read.</summary>
    /// <param name="row">The row.</param>
    /// <param name="union">The survey's versions, which responses must fit; null where the survey has none.</param>
    public static UnreadableRow? Check(StoredRow row, QuestionnaireUnion? union)
    {
        UnreadableRow? fault = null;
        try
        {
            var response = new Response
            {
                Id = row.Id,
                SubmittedAt = row.SubmittedAt is { } moment ? RowReading.Readable(moment) : null,
                Version = row.Questionnaire,
                Answers = AnswersJson.Read(row.Answers),
            };
            if (union is not null && row.Kind == "response")
            {
                new RowReading(row.Survey, found => fault = found).AddTo(new(union), union.Questionnaire, response);
            }
        }
        catch (JsonException exception)
        {
            fault = new(row.Kind, row.Survey, row.Id, RowReading.FaultOf(exception));
        }
        return fault;
    }
}
