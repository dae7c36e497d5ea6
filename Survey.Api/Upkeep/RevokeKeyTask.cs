using Survey.Api.Access;
using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>Ends an access key and whoever is signed in with it.</summary>
internal sealed record RevokeKeyTask(string Id) : OwnerTask
{
    public override Task Run(Database database) => new KeyStore(database, TimeProvider.System).Revoke(Id);
}
