using System.Data.Common;
using Dapper;

namespace Survey.Api.Access;

/// <summary>The statements on <c>access_keys</c>.</summary>
internal static class AccessKeysSql
{
    private const string Columns = "id, key_hash, name, role, country, surveys, created, expires, last_used, revoked";

    private const string InsertOne = $"""
        INSERT INTO access_keys ({Columns})
        VALUES (@Id, @KeyHash, @Name, @Role, @Country, @Surveys, @Created, @Expires, @LastUsed, @Revoked)
        ON CONFLICT (id) DO NOTHING
        """;

    /// <summary>Zero where there is such a key already.</summary>
    public static int Insert(this DbConnection connection, AccessKeyRow row) => connection.Execute(InsertOne, row);

    private const string ByHash = $"SELECT {Columns} FROM access_keys WHERE key_hash = @keyHash";

    public static AccessKeyRow? FindKeyByHash(this DbConnection connection, string keyHash) =>
        connection.QuerySingleOrDefault<AccessKeyRow>(ByHash, new { keyHash });

    private const string ById = $"SELECT {Columns} FROM access_keys WHERE id = @id";

    public static AccessKeyRow? FindKey(this DbConnection connection, string id) =>
        connection.QuerySingleOrDefault<AccessKeyRow>(ById, new { id });

    private const string All = $"SELECT {Columns} FROM access_keys ORDER BY created, id";

    public static IReadOnlyList<AccessKeyRow> AccessKeys(this DbConnection connection) =>
        connection.Query<AccessKeyRow>(All).AsList();

    private const string UseOne = "UPDATE access_keys SET last_used = @day WHERE id = @id";

    public static int UseKey(this DbConnection connection, string id, DateOnly day) =>
        connection.Execute(UseOne, new { id, day });

    private const string RevokeOne = "UPDATE access_keys SET revoked = @moment WHERE id = @id AND revoked IS NULL";

    public static int RevokeKey(this DbConnection connection, string id, DateTimeOffset moment) =>
        connection.Execute(RevokeOne, new { id, moment });
}
