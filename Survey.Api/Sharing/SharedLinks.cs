using Survey.Api.Storage;

namespace Survey.Api.Sharing;

/// <summary>Links to results, of which the database holds hashes.</summary>
internal sealed class SharedLinks(Database database, TimeProvider time)
{
    public const int LengthOfId = 8;

    public Task<int> Add(SharedLinkRow link) => database.WriteOwn(connection => connection.Insert(link));

    public Task<int> Revoke(string survey, string id) =>
        database.WriteOwn(connection => connection.RevokeSharedLink(survey, id, time.Now()));

    /// <summary>Null where the link opens nothing: an unknown, a revoked and an expired one give the same answer.</summary>
    public async Task<SharedLinkRow?> Find(string link, CancellationToken cancel)
    {
        var row = await database.Read(connection => connection.FindSharedLink(Hash(link)), cancel);
        return row?.IsValid(time.Today()) == true ? row : null;
    }

    public Task<IReadOnlyList<SharedLinkRow>> Of(string survey, CancellationToken cancel) =>
        database.Read(connection => connection.SharedLinks(survey), cancel);

    public static string Hash(string link) => Secret.Hash("shared link", link);
}
