using Survey.Api.Storage;

namespace Survey.Api.Commands;

/// <summary>
/// Writes a file completely or not at all: under a temporary name first, then moved to its place. Only this user can read it. An
/// earlier output of the same kind is replaced; an input, or any other file that stands there, is not.
/// </summary>
internal static class OutputFile
{
    /// <param name="path">Where the file goes.</param>
    /// <param name="write">Writes the content to a stream that can be read and sought.</param>
    /// <exception cref="InputFaultException">The file cannot be written there, or another kind of file is in its place.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var temporary = $"{path}.{Environment.ProcessId}.part";
        try
        {
            using (var stream = PrivateFile.Create(temporary, FileMode.Create))
            {
                write(stream);
            }

            RequireOwn(path, temporary);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw new InputFaultException(
                "file/not-writable",
                path,
                "The file cannot be written here: check that the folder exists and that you may write in it."
            );
        }
        finally
        {
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
        }
    }

    private static void RequireOwn(string path, string temporary)
    {
        if (!File.Exists(path) || FileSignature.Of(path) is not { Length: > 0 } former)
        {
            return;
        }

        if (former != FileSignature.Of(temporary))
        {
            throw new InputFaultException(
                "file/in-the-way",
                path,
                "There is a file here that this command has not written: it was not replaced. Choose another name, or remove it."
            );
        }
    }
}
