namespace Survey.Api.Storage;

/// <summary>Files and folders that only their owner can read.</summary>
internal static class PrivateFile
{
    /// <summary>A new file is accessible by this user only.</summary>
    public static FileStream Create(string path, FileMode mode, FileShare share = FileShare.None)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = share,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    /// <summary>A file of the database: a new one that root makes belongs to the owner of its folder.</summary>
    public static FileStream CreateForServer(string path, FileMode mode, FileShare share = FileShare.None)
    {
        var isNew = !File.Exists(path);
        var file = Create(path, mode, share);
        if (isNew)
        {
            Posix.GiveToOwnerOf(Path.GetDirectoryName(Path.GetFullPath(path))!, file.SafeFileHandle);
        }

        return file;
    }

    /// <summary>A folder of the database, in the same way.</summary>
    public static void CreateFolderForServer(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Posix.GiveToOwnerOf(Path.GetDirectoryName(Path.GetFullPath(folder))!, folder);
    }
}
