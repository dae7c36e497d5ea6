using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dapper;
using Survey.Api.Responses;

namespace Survey.Api.Upkeep;

/// <summary>
/// Reads every row of a SQLite file: counts it, hashes it and parses its answers. Tables and columns are those of the file, which
/// may be of an earlier schema.
/// </summary>
internal sealed class ContentReader(DbConnection connection) : IDisposable
{
    private const string Tables =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name";

    private const string Columns = "SELECT name FROM pragma_table_info(@table) ORDER BY cid";

    private const string Keys = "SELECT name FROM pragma_table_info(@table) WHERE pk > 0 ORDER BY pk";

    private const string Strays = """
        SELECT count(*) FROM responses
        WHERE questionnaire IS NOT NULL AND questionnaire NOT IN (SELECT version FROM questionnaires)
        """;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly SortedDictionary<string, SortedDictionary<string, long>> surveys = new(StringComparer.Ordinal);
    private readonly List<string> answered = [];
    private long unreadable;

    public static DatabaseContent Read(DbConnection connection)
    {
        using var reader = new ContentReader(connection);
        return reader.Read();
    }

    public void Dispose() => hash.Dispose();

    private DatabaseContent Read()
    {
        foreach (var table in connection.Query<string>(Tables).AsList())
        {
            Read(table, connection.Query<string>(Columns, new { table }).AsList());
        }

        return new(
            connection.ExecuteScalar<long>("SELECT max(number) FROM migrations"),
            surveys.ToDictionary(survey => survey.Key, IReadOnlyDictionary<string, long> (survey) => Complete(survey.Value)),
            Convert.ToHexStringLower(hash.GetHashAndReset()),
            unreadable
        );
    }

    private Dictionary<string, long> Complete(SortedDictionary<string, long> counts) =>
        answered.ToDictionary(table => table, table => counts.GetValueOrDefault(table));

    private void Read(string table, List<string> columns)
    {
        Add(Encoding.UTF8.GetBytes($"{table}({string.Join(',', columns)})"));
        var (survey, answers) = (columns.IndexOf("survey"), columns.IndexOf("answers"));
        var hasAnswers = survey >= 0 && answers >= 0;
        if (hasAnswers)
        {
            answered.Add(table);
        }

        foreach (var row in Rows(table))
        {
            Array.ForEach(row, Add);
            if (hasAnswers)
            {
                Count(table, Encoding.UTF8.GetString(row[survey] ?? []));
                unreadable += CanRead(row[answers] ?? []) ? 0 : 1;
            }
        }

        if (table == DatabaseContent.ResponsesTable && columns.Contains("questionnaire"))
        {
            unreadable += connection.ExecuteScalar<long>(Strays);
        }
    }

    private IEnumerable<byte[]?[]> Rows(string table)
    {
        var keys = connection.Query<string>(Keys, new { table }).DefaultIfEmpty("rowid").Select(Quoted);
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {Quoted(table)} ORDER BY {string.Join(", ", keys)}";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new byte[]?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                // Every value as its bytes: text that is not Unicode is hashed as it is.
                row[i] = reader.IsDBNull(i) ? null : reader.GetFieldValue<byte[]>(i);
            }

            yield return row;
        }
    }

    private void Count(string table, string survey)
    {
        if (!surveys.TryGetValue(survey, out var counts))
        {
            surveys[survey] = counts = new(StringComparer.Ordinal);
        }

        counts[table] = counts.GetValueOrDefault(table) + 1;
    }

    /// <summary>With its length before it, so that no two different rows give the same bytes.</summary>
    private void Add(byte[]? value)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, value?.Length ?? -1);
        hash.AppendData(length);
        hash.AppendData(value ?? []);
    }

    private static bool CanRead(byte[] answers)
    {
        try
        {
            var reader = new Utf8JsonReader(answers);
            reader.Read();
            AnswersJson.Read(ref reader);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
