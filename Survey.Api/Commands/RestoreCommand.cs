using System.CommandLine;
using Survey.Api.Upkeep;

namespace Survey.Api.Commands;

/// <summary><c>restore FILE</c>: replaces the database with a copy that has passed every check.</summary>
internal sealed class RestoreCommand : Command
{
    private readonly Argument<string> file = new("FILE") { Description = "A copy that 'backup' has written." };

    private readonly Option<bool> withoutManifest = new("--without-manifest")
    {
        Description = "Restore a copy that has no manifest, such as one of an older release: missing rows are not noticed.",
    };

    private readonly DatabaseOption data = new();
    private readonly Terminal terminal;

    public RestoreCommand(Terminal terminal)
        : base(
            "restore",
            """
            Replaces the SQLite database with a backup that matches its manifest (FILE.manifest.json) and has passed every check;
            the previous database is kept beside it as a backup. Stop the server first. Answers that were erased after the backup
            was made are in it again: erase them again.

            Example:
              survey restore /backups/survey-monday.db --data /srv/survey/survey.db
            """
        )
    {
        this.terminal = terminal;
        Add(file);
        Add(withoutManifest);
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

        var database = data.SqliteFile(parsed, "pg_restore, or the folder of a pg_basebackup that pg_verifybackup has checked");
        var restored = terminal.Working($"Restoring {copy}", () =>
            RestoredDatabase.Replace(
                copy,
                database,
                needsManifest: !parsed.GetValue(withoutManifest),
                TimeProvider.System.GetUtcNow()
            )
        );
        foreach (var remark in restored.Remarks)
        {
            terminal.Remark(remark);
        }

        terminal.Say($"{database}: {restored.Content.Responses} responses, checked.");
        if (restored.Aside is { } aside)
        {
            terminal.Say($"The previous database was kept as {aside}.");
        }

        return ExitCode.Success;
    }
}
