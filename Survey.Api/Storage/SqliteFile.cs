using Dapper;
using Microsoft.Data.Sqlite;

namespace Survey.Api.Storage;

/// <summary>The database as a file: which program made it, which process has it, and whether it is sound.</summary>
internal static class SqliteFile
{
    /// <summary>"SkSv" in ASCII: marks the file as ours, for this program and for <c>file(1)</c>.</summary>
    public const int ApplicationId = 0x536B5376;

    private static ReadOnlySpan<byte> FirstBytes => "SQLite format 3\0"u8;

    public static string Connection(string path, SqliteOpenMode mode, bool pooling) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Cache = SqliteCacheMode.Private,
            Pooling = pooling,
            DefaultTimeout = 5,
        }.ToString();

    /// <summary>Creates a missing file and its folder, and locks out other processes until the lock is disposed of.</summary>
    /// <exception cref="DatabaseException">Another process has it, or it cannot be written.</exception>
    public static FileStream Lock(string path)
    {
        try
        {
            MakeFolder(Path.GetDirectoryName(path)!);
            CreatePrivate(path, FileMode.OpenOrCreate, FileShare.ReadWrite).Dispose();
            return CreatePrivate(path + ".lock", FileMode.OpenOrCreate);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException(
                $"{path} is in use by another process, or cannot be written: {exception.Message}",
                exception
            )
            {
                IsInUse =
                    exception is IOException and not (DirectoryNotFoundException or PathTooLongException)
                    && File.Exists(path + ".lock"),
            };
        }
    }

    /// <exception cref="DatabaseException">It is not ours, or it is damaged.</exception>
    public static void Check(string path)
    {
        try
        {
            using var connection = new SqliteConnection(Connection(path, SqliteOpenMode.ReadWrite, pooling: false));
            connection.Open();
            Check(connection, path);
        }
        catch (SqliteException exception)
        {
            throw new DatabaseException($"{path} cannot be used: {exception.Message}", exception);
        }
    }

    /// <summary>Refuses what is certainly not a database, before anything is opened or written beside it.</summary>
    /// <exception cref="DatabaseException">It is a folder, or holds something else.</exception>
    public static void RefuseOthers(string path)
    {
        if (Directory.Exists(path))
        {
            throw new DatabaseException($"{path} is a folder: name a file.");
        }

        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            var start = new byte[FirstBytes.Length];
            var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            if (length > 0 && !start.AsSpan().SequenceEqual(FirstBytes))
            {
                throw new DatabaseException($"{path} is not a SQLite database: name another file.");
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException($"{path} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>Deletes a file together with what SQLite may have written beside it, which it would apply to the next one.</summary>
    public static void Delete(string path)
    {
        foreach (var ending in new[] { "", "-wal", "-shm", "-journal" })
        {
            File.Delete(path + ending);
        }
    }

    /// <summary>Creates the folder, accessible by this user only.</summary>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>A new file is accessible by this user only.</summary>
    public static FileStream CreatePrivate(string path, FileMode mode, FileShare share = FileShare.None)
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

    private static void Check(SqliteConnection connection, string path)
    {
        var id = connection.ExecuteScalar<long>("PRAGMA application_id");
        var tables = connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema");
        if (id != ApplicationId && (id != 0 || tables > 0))
        {
            throw new DatabaseException($"{path} is a database of another program; name another file.");
        }

        if (connection.ExecuteScalar<string>("PRAGMA quick_check(1)") is not "ok")
        {
            throw new DatabaseException($"{path} is damaged; restore a backup.");
        }
    }
}
