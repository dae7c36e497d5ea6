namespace Survey.Api.Commands;

/// <summary>Writes a file whole or not at all: beside its place first, then moved there.</summary>
internal static class OutputFile
{
    /// <param name="path">Where the file goes; a file that stands there is replaced.</param>
    /// <param name="write">Writes the content to a stream that can be read and sought.</param>
    /// <exception cref="InputFaultException">The place cannot be written to.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var temporary = $"{path}.{Environment.ProcessId}.part";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite))
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
