using System.CommandLine;
using Survey.Api.Responses;

namespace Survey.Api.Commands;

/// <summary><c>--strict</c>, and the rows of the database that cannot be read.</summary>
internal sealed class LeftOutRows(Terminal terminal)
{
    private readonly Option<bool> strict = new("--strict")
    {
        Description = "Exit 1 where a stored row cannot be read; without it the row is named and left out.",
    };

    // By id: a command may read the answers twice.
    private readonly Dictionary<string, UnreadableRow> rows = [];

    public void AddTo(Command command) => command.Add(strict);

    public RowReading Of(string survey) => new(survey, row => rows.TryAdd(row.Id, row));

    /// <summary>Names the rows that were left out.</summary>
    /// <returns>The exit code.</returns>
    public int Report(ParseResult parsed)
    {
        if (rows.Count == 0)
        {
            return ExitCode.Success;
        }

        foreach (var row in rows.Values)
        {
            terminal.Remark(row.ToString());
        }

        terminal.Remark($"Rows left out: {rows.Count}.");
        return parsed.GetValue(strict) ? ExitCode.InputAtFault : ExitCode.Success;
    }
}
