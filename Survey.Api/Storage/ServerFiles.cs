namespace Survey.Api.Storage;

/// <summary>The files beside a SQLite file that the server needs as well.</summary>
internal static class ServerFiles
{
    private static readonly string[] Folders = [".keys", ".tasks"];

    /// <summary>
    /// Refuses to start with files of another user, such as those that a command has made as root, instead of failing later.
    /// </summary>
    /// <exception cref="DatabaseException">One of them cannot be read and written by this user.</exception>
    public static void RefuseUnusable(string database)
    {
        var found = SqliteFile
            .Endings.Select(ending => database + ending)
            .Concat(Folders.SelectMany(ending => Inside(database + ending)))
            .FirstOrDefault(path => Path.Exists(path) && !Posix.MayUse(path));
        if (found is not null)
        {
            throw new DatabaseException(
                $"{found} cannot be used by the user {Environment.UserName}: give it to that user "
                    + $"(chown {Environment.UserName} '{found}'), or run the command as the server's user."
            );
        }
    }

    private static IEnumerable<string> Inside(string folder) =>
        Directory.Exists(folder) && Posix.MayUse(folder)
            ? Directory.EnumerateFileSystemEntries(folder).Prepend(folder)
            : [folder];
}
