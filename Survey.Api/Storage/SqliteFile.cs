using Dapper;
using Microsoft.Data.Sqlite;

namespace Survey.Api.Storage;

/// <summary>The database as a file: which program made it, which process has it, and whether it is sound.</summary>
internal static class SqliteFile
{
    /// <summary>Of the file itself, and of what SQLite may write beside it.</summary>
    public static readonly IReadOnlyList<string> Endings = ["", "-wal", "-shm", "-journal"];

    /// <summary>"SkSv" in ASCII: marks the file as ours, for this program and for <c>file(1)</c>.</summary>
    public const int ApplicationId = 0x536B5376;

    public static string Connection(string path, SqliteOpenMode mode, bool pooling) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Cache = SqliteCacheMode.Private,
            Pooling = pooling,
            DefaultTimeout = 5,
        }.ToString();

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

    /// <summary>
    /// Refuses what is not a database of this program, or has several names, before anything is written to it or beside it.
    /// </summary>
    /// <param name="path">The file; it may be missing.</param>
    /// <param name="isCopy">Whether nobody writes to it: then it may have several names, as tools for backups give it.</param>
    /// <exception cref="DatabaseException">It is something else, or cannot be read.</exception>
    public static void RefuseOthers(string path, bool isCopy = false)
    {
        if (Directory.Exists(path))
        {
            throw new DatabaseException($"{path} is a folder: name a file.");
        }

        if (Posix.Identify(path) is { } file)
        {
            RefuseOthers(path, file, isCopy);
        }

        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            // Through SQLite: closing any other handle of the file would end its locks in this process.
            using var connection = new SqliteConnection(Connection(path, SqliteOpenMode.ReadOnly, pooling: false));
            connection.Open();
            RefuseOthers(connection, path);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == SQLitePCL.raw.SQLITE_NOTADB)
        {
            throw new DatabaseException($"{path} is not a SQLite database: name another file.", fault);
        }
        catch (SqliteException)
        {
            // Damaged or unreadable: whoever uses it says so.
        }
    }

    private static void RefuseOthers(string path, FileIdentity file, bool isCopy)
    {
        if (!file.IsRegular)
        {
            throw new DatabaseException($"{path} is not a file that can hold a database: name another one.");
        }

        if (file.Names > 1 && !isCopy)
        {
            throw new DatabaseException(
                $"{path} is one of {file.Names} names of a file (hard links), and the log of its newest answers lies beside one of "
                    + "them only: keep that name and remove the others."
            );
        }
    }

    /// <summary>
    /// Deletes a file together with what SQLite may have written beside it, which it would apply to the next one.
    /// </summary>
    public static void Delete(string path)
    {
        foreach (var ending in Endings)
        {
            File.Delete(path + ending);
        }
    }

    private static void Check(SqliteConnection connection, string path)
    {
        RefuseOthers(connection, path);
        if (connection.ExecuteScalar<string>("PRAGMA quick_check(1)") is not "ok")
        {
            throw new DatabaseException($"{path} is damaged; restore a backup.");
        }
    }

    private static void RefuseOthers(SqliteConnection connection, string path)
    {
        var id = connection.ExecuteScalar<long>("PRAGMA application_id");
        var tables = connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema");
        if (id != ApplicationId && (id != 0 || tables > 0))
        {
            throw new DatabaseException($"{path} is a database of another program; name another file.");
        }
    }
}
