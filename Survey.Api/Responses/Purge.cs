using System.Data.Common;
using System.Text.Json;
using Dapper;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Versions;

namespace Survey.Api.Responses;

/// <summary>Erases what stored answers, contact details and drafts have at a place, for good.</summary>
/// <param name="union">The versions of the survey.</param>
/// <param name="place">What is erased.</param>
internal sealed class Purge(QuestionnaireUnion union, AnswerPlace place)
{
    private static readonly PurgedTable[] Tables =
    [
        new("responses", "id", "questionnaire"),
        new("contacts", "key", "NULL"),
        new("drafts", "token_hash", "questionnaire"),
    ];

    /// <summary>How many rows of each table have something there; nothing is changed.</summary>
    public PurgeCounts Count(DbConnection connection) => Each(connection, (table, _) => table.Count);

    /// <summary>Erases it, in the caller's transaction.</summary>
    public PurgeCounts Run(DbConnection connection) => Each(connection, (rows, table) => rows.Sum(row =>
                connection.Execute(
                    $"UPDATE {table.Name} SET answers = @Answers WHERE survey = @Survey AND {table.Key} = @Key",
                    new
                    {
                        row.Answers,
                        Survey = union.Questionnaire.Id,
                        row.Key,
                    }
                )
            ));

    private PurgeCounts Each(DbConnection connection, Func<List<PurgedRow>, PurgedTable, int> act)
    {
        int[] counts = [.. Tables.Select(table => act(Touched(connection, table), table))];
        return new(counts[0], counts[1], counts[2]);
    }

    /// <summary>The rows that have something there, as they will be.</summary>
    private List<PurgedRow> Touched(DbConnection connection, PurgedTable table)
    {
        var touched = new List<PurgedRow>();
        foreach (
            var row in connection.Query<PurgedRow>(
                $"SELECT {table.Key} AS key, answers, {table.Version} AS version FROM {table.Name} WHERE survey = @survey",
                new { survey = union.Questionnaire.Id },
                buffered: false
            )
        )
        {
            if (Rest(row) is { } rest)
            {
                touched.Add(row with { Answers = AnswersJson.Write(rest) });
            }
        }

        return touched;
    }

    /// <summary>Null where nothing is erased, or the row cannot be read.</summary>
    private IReadOnlyDictionary<string, AnswerValue>? Rest(PurgedRow row)
    {
        try
        {
            return union.Without(row.Version, AnswersJson.Read(row.Answers), place);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <param name="Name">Of the table.</param>
    /// <param name="Key">The column that names a row of a survey.</param>
    /// <param name="Version">The column of the version that was answered.</param>
    private sealed record PurgedTable(string Name, string Key, string Version);

    private sealed record PurgedRow
    {
        public required string Key { get; init; }

        public required string Answers { get; init; }

        public string? Version { get; init; }
    }
}
