using Survey.Api.Sharing;
using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>Ends a link to results.</summary>
internal sealed record RevokeLinkTask(string Survey, string Id) : OwnerTask
{
    public override Task Run(Database database) => new SharedLinks(database, TimeProvider.System).Revoke(Survey, Id);
}
