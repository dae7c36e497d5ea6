using System.CommandLine;
using System.Globalization;
using Survey.Api.Access;
using Survey.Api.Storage;

namespace Survey.Api.Commands;

/// <summary><c>keys list</c>: who may see results. The keys themselves are not known.</summary>
internal sealed class KeysListCommand : Command
{
    private const string Header = "id\trole\tname\tcountry\tsurveys\tcreated\texpires\tlast used\tstate";

    private readonly DatabaseOption data = new();
    private readonly Terminal terminal;

    public KeysListCommand(Terminal terminal)
        : base(
            "list",
            """
            Lists the access keys, separated by tabs: whose they are, what they open, and on which day they were last used.

            Example:
              survey keys list
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
        foreach (var key in await reader.Read(connection => connection.AccessKeys(), cancel))
        {
            terminal.Say(Line(key, today));
        }

        return ExitCode.Success;
    }

    private static string Line(AccessKeyRow key, DateOnly today) =>
        string.Join(
            '\t',
            key.Id,
            key.Role,
            key.Name.Replace("\t", "\\t", StringComparison.Ordinal),
            key.Country,
            key.Surveys ?? "all",
            Day(key.Created),
            Day(key.Expires),
            Day(key.LastUsed),
            key.Revoked is not null ? "revoked"
                : key.IsValid(today) ? "valid"
                : "expired"
        );

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
