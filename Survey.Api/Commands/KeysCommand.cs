using System.CommandLine;

namespace Survey.Api.Commands;

/// <summary><c>keys</c>: who may see results.</summary>
internal sealed class KeysCommand : Command
{
    public KeysCommand(Terminal terminal)
        : base("keys", "Access keys, with which people and programs see results; also while the server runs.")
    {
        Add(new KeysAddCommand(terminal));
        Add(new KeysListCommand(terminal));
        Add(new KeysRevokeCommand(terminal));
        Add(new KeysLogCommand(terminal));
    }
}
