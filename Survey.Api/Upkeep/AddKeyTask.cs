using Survey.Api.Access;
using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>Adds an access key. The key itself stays with the command: the row holds only its hash.</summary>
internal sealed record AddKeyTask(AccessKeyRow Key) : OwnerTask
{
    public override Task Run(Database database) => new KeyStore(database, TimeProvider.System).Add(Key);
}
