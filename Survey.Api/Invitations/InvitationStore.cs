using Survey.Api.Storage;

namespace Survey.Api.Invitations;

/// <summary>
/// Invitations, each valid for one response. The database holds hashes of their codes in the order of those hashes, and a day;
/// nothing links a response to its invitation.
/// </summary>
internal sealed class InvitationStore(Database database)
{
    public Task<InvitationRow?> Find(string code, CancellationToken cancel) =>
        database.Read(connection => connection.FindInvitation(Hash(code)), cancel);

    /// <summary>Stores invitations in one transaction.</summary>
    public Task<int> Add(IReadOnlyList<InvitationRow> invitations) =>
        database.Write(connection => invitations.Sum(connection.Insert));

    /// <summary>What is stored of them, which does not include the code.</summary>
    public static IReadOnlyList<InvitationRow> Rows(string survey, IEnumerable<Invitation> invitations) =>
        [
            .. invitations.Select(invitation => new InvitationRow
            {
                CodeHash = Hash(invitation.Code),
                Survey = survey,
                Name = invitation.Name,
                Country = invitation.Country,
                Language = invitation.Language,
            }),
        ];

    public static string Hash(string code) => Secret.Hash("invitation", code);
}
