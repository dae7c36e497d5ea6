using System.CommandLine;
using Survey.Api.Upkeep;

namespace Survey.Api.Commands;

/// <summary><c>backup FILE</c>: a checked copy of the database, also while the server runs.</summary>
internal static class BackupCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The copy to write; no such file may be there." };
        var data = new DatabaseOption();
        var command = new Command(
            "backup",
            """
            Writes a copy of the SQLite database, also while the server runs, and checks it. What the server signs cookies with
            (FILE.keys) is not in it. PostgreSQL is copied with its own pg_dump.

            Example:
              survey backup /backups/survey-monday.db --data /srv/survey/survey.db
            """
        )
        {
            file,
        };
        data.AddTo(command);
        command.SetAction(parsed =>
        {
            var copy = Path.GetFullPath(parsed.GetRequiredValue(file));
            var database = data.SqliteFile(parsed, "pg_dump --format=custom --file=survey.dump");
            data.NoteAccess(parsed);
            var made = terminal.Working($"Writing {copy}", () => BackupFile.Make(database, copy));
            terminal.Say($"{copy}: {made.Responses} responses, checked.");
            return ExitCode.Success;
        });
        return command;
    }
}
