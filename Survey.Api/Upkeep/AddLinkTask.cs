using Survey.Api.Sharing;
using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>Adds a link to results. The link itself stays with the command: the row holds only its hash.</summary>
internal sealed record AddLinkTask(SharedLinkRow Link) : OwnerTask
{
    public override Task Run(Database database) => new SharedLinks(database, TimeProvider.System).Add(Link);
}
