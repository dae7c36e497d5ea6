using System.Security.Cryptography;
using System.Text;
using Survey.Api.Storage;

namespace Survey.Api.Access;

/// <summary>Access keys, of which the database holds hashes.</summary>
internal sealed class KeyStore(Database database, TimeProvider time)
{
    private static readonly string Nobody = Hash("");

    public Task<int> Add(AccessKeyRow key) => database.Write(connection => connection.Insert(key));

    /// <summary>Ends a key, its sessions and its links.</summary>
    public Task<int> Revoke(string id) =>
        database.Erase(connection =>
        {
            connection.EndSessionsOf(id);
            connection.DeleteLinksOf(id);
            return connection.RevokeKey(id, time.Now());
        });

    /// <summary>
    /// Null where the key opens nothing. An unknown, a revoked and an expired key take the same work and give the same answer.
    /// </summary>
    public async Task<AccessKeyRow?> Find(string key, CancellationToken cancel)
    {
        var hash = Hash(key);
        var row = await database.Read(connection => connection.FindKeyByHash(hash), cancel);
        var isSame = CryptographicOperations.FixedTimeEquals(Bytes(row?.KeyHash ?? Nobody), Bytes(hash));
        return isSame && row?.IsValid(time.Today()) == true ? row : null;
    }

    /// <summary>As <see cref="Find"/>, and remembers the day.</summary>
    public async Task<AccessKeyRow?> Use(string key, CancellationToken cancel)
    {
        var row = await Find(key, cancel);
        if (row is not null && row.LastUsed != time.Today())
        {
            await database.WriteOwn(connection => connection.UseKey(row.Id, time.Today()));
        }

        return row;
    }

    public static string Hash(string key) => Secret.Hash("access key", key);

    private static byte[] Bytes(string hash) => Encoding.ASCII.GetBytes(hash);
}
