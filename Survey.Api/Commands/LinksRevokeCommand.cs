using System.CommandLine;
using Survey.Api.Sharing;
using Survey.Api.Storage;
using Survey.Api.Upkeep;

namespace Survey.Api.Commands;

/// <summary><c>links revoke ID</c>: ends a link to results.</summary>
internal sealed class LinksRevokeCommand : Command
{
    private readonly Argument<string> id = new("ID") { Description = "The id of the link, from 'links list'." };
    private readonly DatabaseOption data = new();
    private readonly Terminal terminal;

    public LinksRevokeCommand(Terminal terminal)
        : base(
            "revoke",
            """
            Ends a link at once, on every server of the database.

            Example:
              survey links revoke k3v7q2mx
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
        var link = await Find(data.Value(parsed), named, cancel)
            ?? throw new InputFaultException(
                "links/unknown",
                "ID",
                $"There is no link '{named}'; 'survey links list' names them."
            );
        if (link.Revoked is null)
        {
            await OwnerMailbox.Run(data.Value(parsed), new RevokeLinkTask(link.Survey, link.Id), cancel);
        }

        terminal.Say($"Link {link.Id} for {link.Name} opens nothing any more.");
        return ExitCode.Success;
    }

    private static async Task<SharedLinkRow?> Find(string address, string id, CancellationToken cancel)
    {
        using var reader = DatabaseReader.Open(address);
        var links = await reader.Read(connection => connection.SharedLinks(survey: null), cancel);
        return links.FirstOrDefault(link => link.Id == id);
    }
}
