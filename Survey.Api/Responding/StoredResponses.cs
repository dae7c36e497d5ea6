using Microsoft.Data.Sqlite;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Responding;

/// <summary>
/// Reads the responses of a database that another process may be serving: through one read-only connection, which neither
/// writes nor checkpoints.
/// </summary>
internal static class StoredResponses
{
    /// <summary>In order of arrival, read from the file as they are consumed.</summary>
    /// <exception cref="DatabaseException">There is no such file.</exception>
    public static IEnumerable<Response> Read(string path, string survey) => Rows(Require(path), survey);

    /// <summary>What must be said with the survey's figures; null is nothing.</summary>
    /// <exception cref="DatabaseException">There is no such file.</exception>
    public static LocalizedText? Notice(string path, string survey)
    {
        using var connection = Open(Require(path));
        return Notices.Read(connection).Of(survey);
    }

    private static string Require(string path) =>
        File.Exists(path) ? path : throw new DatabaseException($"There is no database {path}: name one with --data.");

    private static IEnumerable<Response> Rows(string path, string survey)
    {
        using var connection = Open(path);
        foreach (var row in connection.StreamResponses(survey))
        {
            yield return row.ToResponse();
        }
    }

    private static SqliteConnection Open(string path)
    {
        TypeHandlers.Register();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Cache = SqliteCacheMode.Private,
            Pooling = false,
            DefaultTimeout = 5,
        }.ToString());
        connection.Open();
        return connection;
    }
}
