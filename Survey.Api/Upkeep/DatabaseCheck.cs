using Dapper;
using Microsoft.Data.Sqlite;
using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>Checks every page, every reference and every row of a SQLite file.</summary>
internal static class DatabaseCheck
{
    /// <exception cref="DatabaseException">It is not a database of this program, or damaged.</exception>
    public static DatabaseContent Run(string path)
    {
        try
        {
            using var connection = OpenReader(path);
            if (connection.ExecuteScalar<long>("PRAGMA application_id") != SqliteFile.ApplicationId)
            {
                throw new DatabaseException($"{path} is not a database of this program.");
            }

            var faults = connection.Query<string>("PRAGMA integrity_check(3)").Where(fault => fault != "ok").AsList();
            if (faults.Count > 0)
            {
                throw Damaged(path, string.Join("; ", faults));
            }

            if (connection.Query("PRAGMA foreign_key_check").Any())
            {
                throw Damaged(path, "a row refers to one that is not there.");
            }

            return ContentReader.Read(connection);
        }
        catch (SqliteException fault)
        {
            throw Fault(path, fault);
        }
    }

    /// <summary>What SQLite says of a file, and whether it means that the file is damaged.</summary>
    public static DatabaseException Fault(string path, SqliteException fault) =>
        new($"{path} cannot be read as a database: {fault.Message}", fault)
        {
            IsDamaged = fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB,
        };

    public static SqliteConnection OpenReader(string path)
    {
        var connection = new SqliteConnection(SqliteFile.Connection(path, SqliteOpenMode.ReadOnly, pooling: false));
        connection.Open();
        return connection;
    }

    private static DatabaseException Damaged(string path, string how) => new($"{path} is damaged: {how}") { IsDamaged = true };
}
