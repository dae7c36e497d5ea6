using System.Data.Common;
using Dapper;

namespace Survey.Api.Access;

/// <summary>The statements on <c>sign_in_links</c>.</summary>
internal static class SignInLinksSql
{
    private const string Columns = "link_hash, key_id, expires";

    private const string InsertOne = $"INSERT INTO sign_in_links ({Columns}) VALUES (@LinkHash, @KeyId, @Expires)";

    public static int Insert(this DbConnection connection, SignInLinkRow row) => connection.Execute(InsertOne, row);

    private const string ByHash = $"SELECT {Columns} FROM sign_in_links WHERE link_hash = @linkHash";

    public static SignInLinkRow? FindLink(this DbConnection connection, string linkHash) =>
        connection.QuerySingleOrDefault<SignInLinkRow>(ByHash, new { linkHash });

    private const string TakeOne = $"DELETE FROM sign_in_links WHERE link_hash = @linkHash RETURNING {Columns}";

    /// <summary>Deletes it; null where somebody else has, or it never was.</summary>
    public static SignInLinkRow? TakeLink(this DbConnection connection, string linkHash) =>
        connection.QuerySingleOrDefault<SignInLinkRow>(TakeOne, new { linkHash });

    private const string DeleteOfKey = "DELETE FROM sign_in_links WHERE key_id = @keyId";

    public static int DeleteLinksOf(this DbConnection connection, string keyId) => connection.Execute(DeleteOfKey, new { keyId });
}
