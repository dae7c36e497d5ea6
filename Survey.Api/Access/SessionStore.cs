using Survey.Api.Storage;

namespace Survey.Api.Access;

/// <summary>
/// Those who are signed in. The database holds hashes of their tokens, and is asked on every request, so that a session or a key
/// that has ended on one process has ended on all.
/// </summary>
internal sealed class SessionStore(Database database, TimeProvider time)
{
    /// <summary>A session ends so long after it began.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>And so long after it was last used.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(2);

    /// <summary>How exactly its last use is known.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    /// <summary>Signs in with a key that has been found.</summary>
    /// <returns>A new token.</returns>
    public async Task<string> Begin(AccessKeyRow key)
    {
        var token = Secret.Create();
        await database.WriteOwn(connection =>
        {
            connection.UseKey(key.Id, time.Today());
            return connection.Insert(Row(key.Id, token));
        });
        return token;
    }

    /// <summary>The key that is signed in; null where the session or the key has ended.</summary>
    public async Task<AccessKeyRow?> Find(string token, CancellationToken cancel)
    {
        var (session, key) = await database.Read(
            connection =>
                connection.FindSession(Hash(token)) is { } found ? (found, connection.FindKey(found.KeyId)) : (null, null),
            cancel
        );
        if (session is null || key?.IsValid(time.Today()) != true || HasEnded(session))
        {
            return null;
        }

        var now = time.Now();
        if (now - session.Seen >= Step)
        {
            await database.WriteOwn(connection => connection.SeeSession(session.TokenHash, now));
        }

        return key;
    }

    public Task<int> End(string token) => database.WriteOwn(connection => connection.EndSession(Hash(token)));

    /// <summary>Ends every session of the key with which this one was begun.</summary>
    public Task<int> EndAll(string token) =>
        database.WriteOwn(connection =>
            connection.FindSession(Hash(token)) is { } session && !HasEnded(session) ? connection.EndSessionsOf(session.KeyId) : 0
        );

    /// <summary>A session that begins now.</summary>
    public SessionRow Row(string keyId, string token) =>
        new()
        {
            TokenHash = Hash(token),
            KeyId = keyId,
            Began = time.Now(),
            Seen = time.Now(),
        };

    private bool HasEnded(SessionRow session) => time.Now() - session.Began >= Longest || time.Now() - session.Seen >= Idle;

    private static string Hash(string token) => Secret.Hash("session", token);
}
