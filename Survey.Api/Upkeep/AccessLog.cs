using System.Globalization;
using System.Text.Json;
using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>
/// Records which user of this machine has read answers with which command, and when: one line of JSON per command, in one file
/// per month beside the SQLite file. Files are only appended to, and kept for 90 days. They hold no answers, and only the names
/// of options.
/// </summary>
internal static class AccessLog
{
    internal const int DaysKept = 90;

    private const int Tries = 50;
    private const int NoSpace = 28; // ENOSPC

    /// <summary>Records what is about to be read.</summary>
    /// <param name="database">The SQLite file.</param>
    /// <param name="access">Who reads what.</param>
    /// <returns>False where the disk is full: answers must be readable then, so that they can be saved elsewhere.</returns>
    /// <exception cref="DatabaseException">The record cannot be written for another reason: then nothing may be read.</exception>
    public static bool Add(string database, AccessEntry access)
    {
        var path = PathOf(database, access.At);
        var line = JsonSerializer.SerializeToUtf8Bytes(access, JsonSerializerOptions.Web);
        for (var tries = 1; ; tries++)
        {
            try
            {
                Append(path, [.. line, .. "\n"u8]);
                return true;
            }
            catch (IOException fault) when (fault.HResult == NoSpace)
            {
                return false;
            }
            catch (IOException) when (tries < Tries)
            {
                // Another command is writing.
                Thread.Sleep(20);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new DatabaseException(
                    $"{path}, which records every reading of answers, cannot be written: {fault.Message}",
                    fault
                );
            }
        }
    }

    /// <summary>Writes the whole line or nothing: half of one would spoil the next.</summary>
    private static void Append(string path, byte[] line)
    {
        using var file = PrivateFile.CreateForServer(path, FileMode.OpenOrCreate);
        var end = RandomAccess.GetLength(file.SafeFileHandle);
        try
        {
            RandomAccess.Write(file.SafeFileHandle, line, end);
            RandomAccess.FlushToDisk(file.SafeFileHandle);
        }
        catch (IOException)
        {
            RandomAccess.SetLength(file.SafeFileHandle, end);
            throw;
        }
    }

    /// <summary>Deletes the files whose last day is more than 90 days ago.</summary>
    public static void DeleteExpired(string database, DateTimeOffset now)
    {
        var oldest = PathOf(database, now.AddDays(-DaysKept));
        foreach (
            var file in Directory.EnumerateFiles(
                Path.GetDirectoryName(database)!,
                Path.GetFileName(database) + ".access-????-??.log"
            )
        )
        {
            if (string.CompareOrdinal(file, oldest) < 0)
            {
                File.Delete(file);
            }
        }
    }

    internal static string PathOf(string database, DateTimeOffset moment) =>
        string.Create(CultureInfo.InvariantCulture, $"{database}.access-{moment.UtcDateTime:yyyy-MM}.log");
}
