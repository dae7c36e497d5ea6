using System.CommandLine;
using Survey.Api.Access;
using Survey.Api.Storage;

namespace Survey.Api.Commands;

/// <summary><c>keys log</c>: who looked at or took what.</summary>
internal sealed class KeysLogCommand : Command
{
    private const string Header = "at\tkey\tname\troute\tsurvey";

    private readonly DatabaseOption data = new();
    private readonly Terminal terminal;

    public KeysLogCommand(Terminal terminal)
        : base(
            "log",
            """
            Lists who looked at or took which results, separated by tabs, the oldest first; entries are kept for 90 days.

            Example:
              survey keys log
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
        var (keys, looks) = await reader.Read(connection => (connection.AccessKeys(), connection.Looks()), cancel);
        var names = keys.ToDictionary(key => key.Id, key => key.Name);
        terminal.Say(Header);
        foreach (var look in looks)
        {
            var name = names.GetValueOrDefault(look.KeyId)?.Replace("\t", "\\t", StringComparison.Ordinal);
            terminal.Say(string.Join('\t', TypeHandlers.Text(look.At), look.KeyId, name, look.Route, look.Survey));
        }

        return ExitCode.Success;
    }
}
