using System.CommandLine;
using Survey.Api.Upkeep;

namespace Survey.Api.Commands;

/// <summary><c>backup FILE</c>: a checked copy of the database, also while the server runs.</summary>
internal sealed class BackupCommand : Command
{
    private readonly Argument<string> file = new("FILE") { Description = "The copy to write; the file must not exist yet." };
    private readonly DatabaseOption data = new();
    private readonly Terminal terminal;

    public BackupCommand(Terminal terminal)
        : base(
            "backup",
            """
            Writes a copy of the SQLite database, also while the server runs, and checks it; FILE.manifest.json beside it says
            what 'restore' must find. The keys with which the server signs cookies (FILE.keys) are not in it. For PostgreSQL,
            use its own pg_basebackup or pg_dump.

            Example:
              survey backup /backups/survey-monday.db --data /srv/survey/survey.db
            """
        )
    {
        this.terminal = terminal;
        Add(file);
        data.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var copy = Path.GetFullPath(parsed.GetRequiredValue(file));
        var database = data.SqliteFile(parsed, "pg_dump --format=custom --file=survey.dump");
        data.NoteAccess(parsed);
        var made = terminal.Working($"Writing {copy}", () => BackupFile.Make(database, copy, TimeProvider.System.GetUtcNow()));
        terminal.Say($"{copy}: {made.Content.Responses} responses, checked.");
        if (made.Unreadable > 0)
        {
            terminal.Remark($"{made.Unreadable} rows cannot be read; 'check-data' names them.");
        }

        return ExitCode.Success;
    }
}
