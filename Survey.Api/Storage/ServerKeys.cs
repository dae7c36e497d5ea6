using System.Data.Common;
using System.Security.Cryptography;
using Dapper;

namespace Survey.Api.Storage;

/// <summary>
/// Random keys that belong to a database: created once, shared by all processes that use it, and part of its backups.
/// </summary>
internal static class ServerKeys
{
    private const int Bytes = 32;

    private const string Make = "INSERT INTO server_keys (name, key) VALUES (@name, @key) ON CONFLICT (name) DO NOTHING";

    private const string Get = "SELECT key FROM server_keys WHERE name = @name";

    public static byte[] GetOrMake(DbConnection writer, string name)
    {
        writer.Execute(Make, new { name, key = RandomNumberGenerator.GetBytes(Bytes) });
        return writer.QuerySingle<byte[]>(Get, new { name });
    }
}
