using Survey.Api.Storage;

namespace Survey.Api.Access;

/// <summary>Links that sign in once. The database holds their hashes.</summary>
internal sealed class SignInLinks(Database database, SessionStore sessions, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const string First = "first";

    /// <summary>
    /// A link for the first administrator, while nobody else can sign in and nobody has: until then every start makes one.
    /// </summary>
    public Task<string?> OfFirstAdministrator()
    {
        var code = Secret.Create();
        return database.WriteOwn(connection =>
        {
            var keys = connection.AccessKeys();
            if (keys.Count == 0)
            {
                connection.Insert(FirstAdministrator());
            }
            else if (keys is not [{ Id: First, LastUsed: null, Revoked: null }])
            {
                return null;
            }

            connection.Insert(Row(First, code));
            return code;
        });
    }

    /// <summary>Whether the link still signs in. Asking does not use it.</summary>
    public Task<bool> IsOpen(string code, CancellationToken cancel) =>
        database.Read(
            connection => connection.FindLink(Hash(code)) is { } link && KeyOf(connection.FindKey, link) is not null,
            cancel
        );

    /// <summary>Uses the link, and with it every other link of its key.</summary>
    /// <returns>The token of a new session; null where the link has been used or is too old.</returns>
    public async Task<string?> Use(string code)
    {
        var token = Secret.Create();
        return await database.WriteOwn(connection =>
        {
            if (connection.TakeLink(Hash(code)) is not { } link || KeyOf(connection.FindKey, link) is not { } key)
            {
                return null;
            }

            connection.DeleteLinksOf(key.Id);
            connection.UseKey(key.Id, time.Today());
            connection.Insert(sessions.Row(key.Id, token));
            return token;
        });
    }

    private AccessKeyRow FirstAdministrator() =>
        new()
        {
            Id = First,
            Name = "First administrator",
            Role = AccessRoles.Administrator,
            Created = time.Today(),
        };

    private AccessKeyRow? KeyOf(Func<string, AccessKeyRow?> find, SignInLinkRow link) =>
        time.Now() < link.Expires && find(link.KeyId) is { } key && key.IsValid(time.Today()) ? key : null;

    private SignInLinkRow Row(string keyId, string code) =>
        new()
        {
            LinkHash = Hash(code),
            KeyId = keyId,
            Expires = time.Now() + Lifetime,
        };

    private static string Hash(string code) => Secret.Hash("sign-in link", code);
}
