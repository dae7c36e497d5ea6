using Survey.Api.Invitations;
using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>Adds invitations. Their codes stay with the command: the rows hold only hashes.</summary>
internal sealed record InviteTask(IReadOnlyList<InvitationRow> Invitations) : OwnerTask
{
    public override Task Run(Database database) => new InvitationStore(database).Add(Invitations);
}
