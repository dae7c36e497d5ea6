using System.CommandLine;
using Survey.Api.Upkeep;

namespace Survey.Api.Commands;

/// <summary><c>restore FILE</c>: puts a copy in the place of the database, once it has passed every check.</summary>
internal static class RestoreCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A copy that 'backup' has written." };
        var data = new DatabaseOption();
        var command = new Command(
            "restore",
            """
            Puts a backup in the place of the SQLite database, once it has passed every check; the database of before is kept beside
            it. Stop the server first. Answers that were erased after the backup was made are in it again: erase them again.

            Example:
              survey restore /backups/survey-monday.db --data /srv/survey/survey.db
            """
        )
        {
            file,
        };
        data.AddTo(command);
        command.SetAction(parsed =>
        {
            var copy = Path.GetFullPath(parsed.GetRequiredValue(file));
            if (!File.Exists(copy))
                throw new InputFaultException("file/missing", copy, "There is no such file: check the path.");
            var database = data.SqliteFile(parsed, "pg_restore --clean --dbname=survey survey.dump");
            var aside = terminal.Working($"Restoring {copy}", () =>
                BackupFile.Restore(copy, database, TimeProvider.System.GetUtcNow())
            );
            terminal.Say($"{database}: {BackupFile.Check(database).Responses} responses, checked.");
            if (aside is not null)
                terminal.Say($"The database of before is kept as {aside}.");
            return ExitCode.Success;
        });
        return command;
    }
}
