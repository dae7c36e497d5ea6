using System.Runtime.InteropServices;

namespace Survey.Api.Storage;

/// <summary>Calls of the operating system that .NET does not offer. On Windows they do nothing.</summary>
internal static class Posix
{
    private const int ReadOnly = 0;

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

    private static IOException Fault(string path) => new($"{path}: {Marshal.GetLastPInvokeErrorMessage()}");

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
