using Microsoft.Data.Sqlite;
using Survey.Analysis.Responses;
using Survey.Api.Storage;

namespace Survey.Api.Responding;

/// <summary>
/// Reads the responses of a database that another process may be serving: through one read-only connection, which neither
/// writes nor checkpoints.
/// </summary>
internal static class StoredResponses
{
    /// <summary>In order of arrival, read from the file as they are consumed.</summary>
    /// <exception cref="DatabaseException">There is no such file.</exception>
    public static IEnumerable<Response> Read(string path, string survey)
    {
        if (!File.Exists(path))
        {
            throw new DatabaseException($"There is no database {path}: name one with --data.");
        }

        TypeHandlers.Register();
        return Rows(path, survey);
    }

    private static IEnumerable<Response> Rows(string path, string survey)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Cache = SqliteCacheMode.Private,
            Pooling = false,
            DefaultTimeout = 5,
        }.ToString());
        connection.Open();
        foreach (var row in connection.StreamResponses(survey))
        {
            yield return row.ToResponse();
        }
    }
}
