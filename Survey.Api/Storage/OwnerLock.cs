namespace Survey.Api.Storage;

/// <summary>
/// Makes this process the only owner of a SQLite file until it is disposed of or the process ends. The lock is on the file
/// itself, so it holds under every name of the file and cannot be deleted. SQLite uses another kind of lock, which the system
/// drops when any handle of the file is closed: this one must be closed after all connections.
/// </summary>
internal sealed class OwnerLock : IDisposable
{
    private const int Tries = 3;
    private const int WouldBlockOnLinux = 11; // EAGAIN
    private const int WouldBlockOnMac = 35;

    private static readonly Lock Gate = new();
    private static readonly List<FileIdentity> Owned = [];

    private readonly FileStream file;
    private readonly FileStream? former;
    private readonly FileIdentity identity;

    private OwnerLock(FileStream file, FileStream? former, FileIdentity identity) =>
        (this.file, this.former, this.identity) = (file, former, identity);

    /// <summary>Creates a missing file and its folder, and locks out other owners.</summary>
    /// <exception cref="DatabaseException">Another process has it, or it cannot be written.</exception>
    public static OwnerLock Take(string path)
    {
        try
        {
            PrivateFile.CreateFolderForServer(Path.GetDirectoryName(path)!);
            for (var tries = 1; ; tries++)
            {
                if (TryTake(path) is { } taken)
                {
                    return taken;
                }

                if (tries == Tries)
                {
                    throw InUse(path);
                }
            }
        }
        catch (Exception fault) when (IsHeld(fault))
        {
            throw InUse(path, fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException($"{path} cannot be written: {fault.Message}", fault);
        }
    }

    public void Dispose()
    {
        lock (Gate)
        {
            Owned.Remove(identity);
        }

        former?.Dispose();
        file.Dispose();
    }

    /// <summary>Null where the name has come to mean another file in between, as when a restore has just ended.</summary>
    private static OwnerLock? TryTake(string path)
    {
        lock (Gate)
        {
            // Without opening it: closing that handle would end the locks of SQLite in this process.
            if (Posix.Identify(path) is { } known && Owned.Exists(known.IsSame))
            {
                throw InUse(path);
            }

            var file = OpenLocked(path);
            var identity = OperatingSystem.IsWindows() ? null : Posix.Identify(file.SafeFileHandle);
            if (identity is { } held && !(Posix.Identify(path) is { } named && held.IsSame(named)))
            {
                file.Dispose();
                return null;
            }

            return Owning(path, file, identity ?? default);
        }
    }

    private static OwnerLock Owning(string path, FileStream file, FileIdentity identity)
    {
        try
        {
            var taken = new OwnerLock(file, OpenFormer(path), identity);
            Owned.Add(identity);
            return taken;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>
    /// On Windows, where every lock is a lock for SQLite as well, on a file beside it; on other systems without such locks, on
    /// the whole file.
    /// </summary>
    private static FileStream OpenLocked(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            PrivateFile.Create(path, FileMode.OpenOrCreate, FileShare.ReadWrite).Dispose();
            return PrivateFile.Create(OperatingSystem.IsWindows() ? path + ".lock" : path, FileMode.OpenOrCreate);
        }

        var file = PrivateFile.CreateForServer(path, FileMode.OpenOrCreate, FileShare.ReadWrite);
        if (Posix.TryLock(file.SafeFileHandle) == false)
        {
            file.Dispose();
            throw InUse(path);
        }

        return file;
    }

    /// <summary>The lock file of earlier releases, one of which may still be running; null where there is none.</summary>
    private static FileStream? OpenFormer(string path)
    {
        try
        {
            return OperatingSystem.IsWindows() || !File.Exists(path + ".lock")
                ? null
                : new FileStream(path + ".lock", FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception fault) when (!IsHeld(fault) && fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsHeld(Exception fault) =>
        fault is IOException { HResult: WouldBlockOnLinux or WouldBlockOnMac }
        || (OperatingSystem.IsWindows() && fault is IOException and not (DirectoryNotFoundException or PathTooLongException));

    private static DatabaseException InUse(string path, Exception? cause = null) =>
        new($"{path} is in use by another process.", cause) { IsInUse = true };
}
