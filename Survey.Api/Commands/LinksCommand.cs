using System.CommandLine;

namespace Survey.Api.Commands;

/// <summary><c>links</c>: who may see results without a key.</summary>
internal sealed class LinksCommand : Command
{
    public LinksCommand(Terminal terminal)
        : base("links", "Links with which anybody sees results, small counts hidden; also while the server runs.")
    {
        Add(new LinksAddCommand(terminal));
        Add(new LinksListCommand(terminal));
        Add(new LinksRevokeCommand(terminal));
    }
}
