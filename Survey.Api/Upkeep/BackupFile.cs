using Dapper;
using Microsoft.Data.Sqlite;
using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>Makes a copy of the SQLite file while a server runs, with a manifest by which a restore recognises it.</summary>
internal static class BackupFile
{
    /// <summary>
    /// Writes a copy of the database as it is at one moment, completely or not at all; copy and manifest are on the disk when
    /// this returns. It takes no lock: the server continues to read and write.
    /// </summary>
    /// <param name="database">The SQLite file.</param>
    /// <param name="copy">A new file; the folder must be there.</param>
    /// <param name="now">When it is made.</param>
    /// <exception cref="DatabaseException">
    /// There is no such database, or the copy exists already, cannot be written or is not sound.
    /// </exception>
    public static BackupManifest Make(string database, string copy, DateTimeOffset now)
    {
        if (!File.Exists(database))
        {
            throw new DatabaseException($"There is no database {database}: name one with --data.");
        }

        if (File.Exists(copy))
        {
            throw new DatabaseException($"{copy} exists already: name a new file, or remove it first.");
        }

        var part = copy + ".part";
        try
        {
            SqliteFile.Delete(part);
            PrivateFile.CreateForServer(part, FileMode.Create).Dispose();
            Copy(database, part);
            var manifest = BackupManifest.Of(part, DatabaseCheck.Run(part), now);
            using (var file = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
            {
                file.Flush(flushToDisk: true);
            }

            // The manifest first: a copy without one is that of an older release.
            manifest.WriteBeside(copy);
            File.Move(part, copy);
            Posix.FlushFolder(Path.GetDirectoryName(copy)!);
            return manifest;
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException($"{copy} cannot be written: {exception.Message}", exception);
        }
        finally
        {
            SqliteFile.Delete(part);
        }
    }

    private static void Copy(string database, string target)
    {
        try
        {
            using var connection = DatabaseCheck.OpenReader(database);
            using var flush = new SteadyFlush(target);
            connection.Execute("VACUUM INTO @target", new { target }, commandTimeout: 0);
        }
        catch (SqliteException fault)
        {
            var cause = DatabaseCheck.Fault(database, fault);
            if (cause.IsDamaged)
            {
                throw cause;
            }

            throw;
        }
    }
}
