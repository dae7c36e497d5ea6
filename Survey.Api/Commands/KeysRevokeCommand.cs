using System.CommandLine;
using Survey.Api.Access;
using Survey.Api.Storage;
using Survey.Api.Upkeep;

namespace Survey.Api.Commands;

/// <summary><c>keys revoke ID</c>: ends a key.</summary>
internal sealed class KeysRevokeCommand : Command
{
    private readonly Argument<string> id = new("ID") { Description = "The id of the key, from 'keys list'." };
    private readonly DatabaseOption data = new();
    private readonly Terminal terminal;

    public KeysRevokeCommand(Terminal terminal)
        : base(
            "revoke",
            """
            Ends an access key at once: whoever is signed in with it is signed out, on every server of the database.

            Example:
              survey keys revoke k3v7q2mx
            """
        )
    {
        this.terminal = terminal;
        Add(id);
        data.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var named = parsed.GetRequiredValue(id);
        var key = await Find(data.Value(parsed), named, cancel)
            ?? throw new InputFaultException("keys/unknown", "ID", $"There is no key '{named}'; 'survey keys list' names them.");
        if (key.Revoked is null)
        {
            await OwnerMailbox.Run(data.Value(parsed), new RevokeKeyTask(key.Id), cancel);
        }

        terminal.Say($"Key {key.Id} of {key.Name} opens nothing any more.");
        return ExitCode.Success;
    }

    private static async Task<AccessKeyRow?> Find(string address, string id, CancellationToken cancel)
    {
        using var reader = DatabaseReader.Open(address);
        return await reader.Read(connection => connection.FindKey(id), cancel);
    }
}
