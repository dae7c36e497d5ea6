using System.Data.Common;
using Dapper;

namespace Survey.Api.Access;

/// <summary>The statements on <c>sessions</c>.</summary>
internal static class SessionsSql
{
    private const string Columns = "token_hash, key_id, began, seen";

    private const string InsertOne = $"INSERT INTO sessions ({Columns}) VALUES (@TokenHash, @KeyId, @Began, @Seen)";

    public static int Insert(this DbConnection connection, SessionRow row) => connection.Execute(InsertOne, row);

    private const string ByToken = $"SELECT {Columns} FROM sessions WHERE token_hash = @tokenHash";

    public static SessionRow? FindSession(this DbConnection connection, string tokenHash) =>
        connection.QuerySingleOrDefault<SessionRow>(ByToken, new { tokenHash });

    private const string SeeOne = "UPDATE sessions SET seen = @moment WHERE token_hash = @tokenHash";

    public static int SeeSession(this DbConnection connection, string tokenHash, DateTimeOffset moment) =>
        connection.Execute(SeeOne, new { tokenHash, moment });

    private const string DeleteOne = "DELETE FROM sessions WHERE token_hash = @tokenHash";

    public static int EndSession(this DbConnection connection, string tokenHash) =>
        connection.Execute(DeleteOne, new { tokenHash });

    private const string DeleteOfKey = "DELETE FROM sessions WHERE key_id = @keyId";

    public static int EndSessionsOf(this DbConnection connection, string keyId) => connection.Execute(DeleteOfKey, new { keyId });
}
