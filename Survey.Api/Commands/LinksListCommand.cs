using System.CommandLine;
using System.Globalization;
using Survey.Api.Sharing;
using Survey.Api.Storage;

namespace Survey.Api.Commands;

/// <summary><c>links list</c>: who may see results without a key. The links themselves are not known.</summary>
internal sealed class LinksListCommand : Command
{
    private const string Header = "id\tsurvey\tname\tchapters\tbreakdowns\tcreated\texpires\tstate";

    private readonly DatabaseOption data = new();
    private readonly Terminal terminal;

    public LinksListCommand(Terminal terminal)
        : base(
            "list",
            """
            Lists the links to results, separated by tabs: whom they are for, what they show, and until when.

            Example:
              survey links list
            """
        )
    {
        this.terminal = terminal;
        data.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var reader = DatabaseReader.Open(data.Value(parsed));
        var today = TimeProvider.System.Today();
        terminal.Say(Header);
        foreach (var link in await reader.Read(connection => connection.SharedLinks(survey: null), cancel))
        {
            terminal.Say(Line(link, today));
        }

        return ExitCode.Success;
    }

    private static string Line(SharedLinkRow link, DateOnly today) =>
        string.Join(
            '\t',
            link.Id,
            link.Survey,
            link.Name.Replace("\t", "\\t", StringComparison.Ordinal),
            link.Chapters ?? "all",
            link.Breakdowns ?? "all",
            Day(link.Created),
            Day(link.Expires),
            link.Revoked is not null ? "revoked"
                : link.IsValid(today) ? "valid"
                : "expired"
        );

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
