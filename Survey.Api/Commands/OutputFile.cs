using Survey.Api.Storage;

namespace Survey.Api.Commands;

/// <summary>
/// Writes a file completely or not at all: under a temporary name first, then moved to its place. Only this user can read it.
/// </summary>
internal static class OutputFile
{
    /// <param name="path">Where the file goes; an existing file is replaced.</param>
    /// <param name="write">Writes the content to a stream that can be read and sought.</param>
    /// <exception cref="InputFaultException">The file cannot be written there.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var temporary = $"{path}.{Environment.ProcessId}.part";
        try
        {
            using (var stream = PrivateFile.Create(temporary, FileMode.Create))
            {
                write(stream);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw new InputFaultException(
                "file/not-writable",
                path,
                "The file cannot be written here: check the folder and its rights."
            );
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
