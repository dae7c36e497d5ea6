using System.Text;
using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>
/// The files of a restore in progress. The new database grows under <see cref="Part"/>; once it is complete and checked,
/// <see cref="Mark"/> is written, and renaming the part over the database is the one step that changes which one is in place.
/// Therefore a mark without a part means that the restore has happened, and a part that it has not.
/// </summary>
/// <param name="Database">The SQLite file.</param>
internal sealed record RestoreFiles(string Database)
{
    public string Part => Database + ".part";

    /// <summary>Two lines: the name of the copy, and the name under which the previous database is kept.</summary>
    public string Mark => Database + ".restoring";

    /// <summary>Notes that the part is complete.</summary>
    public void WriteMark(string copy, string aside)
    {
        using var file = PrivateFile.CreateForServer(Mark, FileMode.Create);
        file.Write(Encoding.UTF8.GetBytes($"{Path.GetFileName(copy)}\n{Path.GetFileName(aside)}\n"));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Removes what a restore has left that was stopped at any moment.</summary>
    /// <returns>Which database is in place; null where no restore was interrupted.</returns>
    public string? CleanUp()
    {
        if (!File.Exists(Mark) && !File.Exists(Part))
        {
            return null;
        }

        var hasHappened = !File.Exists(Part);
        var named = File.Exists(Mark) ? File.ReadAllLines(Mark) : [];
        if (!hasHappened && named is [_, var aside])
        {
            DeleteAside(Path.Combine(Path.GetDirectoryName(Database)!, aside));
        }

        Delete();
        return (hasHappened, named) switch
        {
            (true, [var copy, _]) => $"A restore of {copy} was interrupted when all was done: the restored database is in place.",
            (true, _) => "A restore was interrupted when all was done: the restored database is in place.",
            _ => "A restore was interrupted before it replaced anything: the previous database is in place. Restore again.",
        };
    }

    /// <summary>In the order that keeps the meaning of what is left: the mark first.</summary>
    public void Delete()
    {
        File.Delete(Mark);
        SqliteFile.Delete(Part);
    }

    /// <summary>A second copy of the database in place. One without a manifest is a damaged database, and stays.</summary>
    private static void DeleteAside(string aside)
    {
        SqliteFile.Delete(aside + ".part");
        File.Delete(BackupManifest.PathOf(aside) + ".part");
        if (File.Exists(BackupManifest.PathOf(aside)))
        {
            File.Delete(aside);
            File.Delete(BackupManifest.PathOf(aside));
        }
    }
}
