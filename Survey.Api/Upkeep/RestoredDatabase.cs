using Dapper;
using Microsoft.Data.Sqlite;
using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>The outcome of a restore.</summary>
/// <param name="Content">What the restored database holds.</param>
/// <param name="Aside">Where the previous database is kept; null where there was none.</param>
/// <param name="Remarks">What the operator should know besides.</param>
internal sealed record RestoredDatabase(DatabaseContent Content, string? Aside, IReadOnlyList<string> Remarks)
{
    /// <summary>
    /// Replaces the database with a backup: checks the backup against its manifest, copies it through SQLite into a new file,
    /// checks that by content, keeps a copy of the previous database, and swaps in one step. Until that step the previous
    /// database is in place, whatever happens; after it the restored one is.
    /// </summary>
    /// <param name="copy">The backup.</param>
    /// <param name="database">The SQLite file to replace; it may be missing.</param>
    /// <param name="needsManifest">Whether a copy without a manifest is refused.</param>
    /// <param name="now">For the name of the previous database.</param>
    /// <exception cref="DatabaseException">The copy is not sound, or a process has the database open.</exception>
    public static RestoredDatabase Replace(string copy, string database, bool needsManifest, DateTimeOffset now)
    {
        SqliteFile.RefuseOthers(database);
        SqliteFile.RefuseOthers(copy, isCopy: true);
        var manifest = BackupManifest.Verified(copy);
        if (manifest is null && needsManifest)
        {
            throw new DatabaseException(
                $"{copy} has no manifest beside it ({BackupManifest.PathOf(copy)}): an older release made it, or only the copy was "
                    + "moved. Restore it with --without-manifest; missing rows and changed answers are not noticed then."
            );
        }

        ServerFiles.RefuseUnusable(database);
        using var held = OwnerLock.Take(database);
        var files = new RestoreFiles(database);
        var interrupted = files.CleanUp();
        try
        {
            var content = Copy(copy, files.Part, manifest);
            var aside = $"{database}.before-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}";
            var isSound = Swap(copy, files, aside, now);
            return new(
                content,
                isSound is null ? null : aside,
                [
                    .. new[]
                    {
                        interrupted,
                        Unverified(copy, manifest),
                        Unreadable(content),
                        isSound == false
                            ? $"The previous database is damaged: {aside} is kept as it was, and cannot be restored."
                            : null,
                    }.OfType<string>(),
                ]
            );
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException($"{database} cannot be restored: {fault.Message}", fault);
        }
        finally
        {
            files.CleanUp();
        }
    }

    private static string? Unverified(string copy, BackupManifest? manifest) =>
        manifest is null
            ? $"{copy} has no manifest: its pages, references and rows were checked, but not that nothing is missing or changed."
            : null;

    private static string? Unreadable(DatabaseContent content) =>
        content.Unreadable > 0 ? $"{content.Unreadable} rows cannot be read; 'check-data' names them." : null;

    /// <summary>Copies into a new file, and compares what that holds with the manifest.</summary>
    private static DatabaseContent Copy(string copy, string part, BackupManifest? manifest)
    {
        PrivateFile.CreateForServer(part, FileMode.Create).Dispose();
        using (var source = DatabaseCheck.OpenReader(copy))
        using (var target = new SqliteConnection(SqliteFile.Connection(part, SqliteOpenMode.ReadWrite, pooling: false)))
        {
            target.Open();
            // Nobody needs half of it, and all of it is flushed below.
            target.Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
            source.BackupDatabase(target);
        }

        var content = DatabaseCheck.Run(part);
        if (manifest is not null && !content.IsSame(manifest.Content))
        {
            throw new DatabaseException($"{copy} does not hold the rows that its manifest names. Use another backup.");
        }

        if (content.Schema > Migration.All("Sqlite")[^1].Number)
        {
            throw new DatabaseException(
                $"{copy} has schema {content.Schema}, newer than this program knows; update the program."
            );
        }

        using var file = new FileStream(part, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
        return content;
    }

    /// <returns>Whether the previous database was sound; null where there was none.</returns>
    private static bool? Swap(string copy, RestoreFiles files, string aside, DateTimeOffset now)
    {
        if (File.Exists(aside))
        {
            throw new DatabaseException($"{aside} exists already: try again in a second.");
        }

        var folder = Path.GetDirectoryName(files.Database)!;
        files.WriteMark(copy, aside);
        var isSound = PreviousDatabase.Keep(files.Database, aside, now);
        Posix.FlushFolder(folder);
        // Of the new file as well, so that no other process starts on it before the marks of the restore are gone.
        using var next = OwnerLock.Take(files.Part);
        File.Move(files.Part, files.Database, overwrite: true);
        Posix.FlushFolder(folder);
        files.Delete();
        return isSound;
    }
}
