using System.CommandLine;
using Survey.Api.Upkeep;

namespace Survey.Api.Commands;

/// <summary><c>restore FILE</c>: replaces the database with a copy that has passed every check.</summary>
internal sealed class RestoreCommand : Command
{
    private readonly Argument<string> file = new("FILE") { Description = "A copy that 'backup' has written." };
    private readonly DatabaseOption data = new();
    private readonly Terminal terminal;

    public RestoreCommand(Terminal terminal)
        : base(
            "restore",
            """
            Replaces the SQLite database with a backup that has passed every check; the previous database is kept beside it. Stop
            the server first. Answers that were erased after the backup was made are in it again: erase them again.

            Example:
              survey restore /backups/survey-monday.db --data /srv/survey/survey.db
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
        if (!File.Exists(copy))
        {
            throw new InputFaultException("file/missing", copy, "There is no such file: check the path.");
        }

        var database = data.SqliteFile(parsed, "pg_restore --clean --dbname=survey survey.dump");
        var aside = terminal.Working($"Restoring {copy}", () =>
            BackupFile.Restore(copy, database, TimeProvider.System.GetUtcNow())
        );
        terminal.Say($"{database}: {BackupFile.Check(database).Responses} responses, checked.");
        if (aside is not null)
        {
            terminal.Say($"The previous database was kept as {aside}.");
        }

        return ExitCode.Success;
    }
}
