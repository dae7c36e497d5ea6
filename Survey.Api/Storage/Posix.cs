using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Survey.Api.Storage;

/// <summary>Calls of the operating system that .NET does not offer. On Windows they do nothing.</summary>
internal static class Posix
{
    private const int ReadOnly = 0;
    private const int CanReadAndWrite = 6; // R_OK | W_OK
    private const int ThisFolder = -100; // AT_FDCWD
    private const int OfHandle = 0x1000; // AT_EMPTY_PATH
    private const uint BasicFields = 0x7ff; // STATX_BASIC_STATS
    private const int StatxBytes = 256;
    private const int LockBytes = 32; // struct flock of 64-bit Linux
    private const int SetOwnLock = 37; // F_OFD_SETLK
    private const short ForWriting = 1; // F_WRLCK

    /// <summary>Makes new, renamed and deleted names of a folder survive a power cut.</summary>
    /// <exception cref="IOException">The folder cannot be flushed.</exception>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, ReadOnly);
        if (handle < 0)
        {
            throw Fault(folder);
        }

        try
        {
            if (Flush(handle) != 0)
            {
                throw Fault(folder);
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

    /// <summary>Which file a path leads to, through symbolic links; null where that is unknown.</summary>
    public static FileIdentity? Identify(string path) => Identify(ThisFolder, path, flags: 0);

    /// <inheritdoc cref="Identify(string)"/>
    public static FileIdentity? Identify(SafeFileHandle handle) => Identify((int)handle.DangerousGetHandle(), "", OfHandle);

    /// <summary>
    /// Locks a byte of the file that neither holds data nor is locked by SQLite, until the handle is closed or the process ends.
    /// </summary>
    /// <returns>False where another handle has the lock; null where the system has no such locks.</returns>
    public static bool? TryLock(SafeFileHandle handle)
    {
        if (!OperatingSystem.IsLinux() || !Environment.Is64BitProcess)
        {
            return null;
        }

        var range = new byte[LockBytes];
        BitConverter.TryWriteBytes(range, ForWriting);
        BitConverter.TryWriteBytes(range.AsSpan(8), 1L << 62); // start
        BitConverter.TryWriteBytes(range.AsSpan(16), 1L); // length
        return Control((int)handle.DangerousGetHandle(), SetOwnLock, range) == 0;
    }

    /// <summary>Whether this process may read and write a file or folder.</summary>
    public static bool MayUse(string path) => OperatingSystem.IsWindows() || Access(path, CanReadAndWrite) == 0;

    /// <summary>
    /// What root makes in the folder of another user belongs to that user: the server would not be able to use it otherwise.
    /// </summary>
    /// <param name="made">A new file.</param>
    /// <param name="folder">The folder that it is in.</param>
    public static void GiveToOwnerOf(string folder, SafeFileHandle made)
    {
        if (OwnerFor(folder) is { } owner)
        {
            _ = ChangeOwner((int)made.DangerousGetHandle(), owner.User, owner.Group);
        }
    }

    /// <inheritdoc cref="GiveToOwnerOf(string, SafeFileHandle)"/>
    public static void GiveToOwnerOf(string folder, string made)
    {
        if (OwnerFor(folder) is { } owner)
        {
            // Of the name itself: it may have become a link to somewhere else.
            _ = ChangeOwner(made, owner.User, owner.Group);
        }
    }

    private static FileIdentity? OwnerFor(string folder) =>
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Identify(folder) is { User: not 0 } owner ? owner : null;

    private static FileIdentity? Identify(int folder, string path, int flags)
    {
        var buffer = new byte[StatxBytes];
        try
        {
            return OperatingSystem.IsLinux() && Statx(folder, path, flags, BasicFields, buffer) == 0
                ? FileIdentity.Read(buffer)
                : null;
        }
        catch (EntryPointNotFoundException)
        {
            // glibc before 2.28.
            return null;
        }
    }

    private static IOException Fault(string path) => new($"{path}: {Marshal.GetLastPInvokeErrorMessage()}");

    [DllImport("libc", EntryPoint = "open", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);

    [DllImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int handle, int command, byte[] range);

    [DllImport("libc", EntryPoint = "access", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Access([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int mode);

    [DllImport("libc", EntryPoint = "lchown", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeOwner([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint user, uint group);

    [DllImport("libc", EntryPoint = "fchown", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeOwner(int handle, uint user, uint group);

    [DllImport("libc", EntryPoint = "statx", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(
        int folder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
        int flags,
        uint fields,
        [Out] byte[] buffer
    );
}
