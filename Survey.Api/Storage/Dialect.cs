using System.Data.Common;

namespace Survey.Api.Storage;

/// <summary>What differs between the databases. All SQL outside this folder is the same for both.</summary>
internal abstract class Dialect : IDisposable
{
    /// <summary>The folder of its migrations.</summary>
    public abstract string Name { get; }

    /// <summary>The version of the database engine.</summary>
    public abstract string Version { get; }

    /// <summary>How the database is set up so that acknowledged answers can be lost; empty where it is not.</summary>
    public virtual IReadOnlyList<string> Risks => [];

    /// <summary>The folder on this machine whose disk the answers fill; null where they are kept elsewhere.</summary>
    public abstract string? Folder { get; }

    /// <summary>How many connections write at the same time.</summary>
    public abstract int Writers { get; }

    /// <summary>The largest number of writes in one transaction.</summary>
    public abstract int LargestGroup { get; }

    /// <summary>How many connections read at the same time.</summary>
    public abstract int Readers { get; }

    /// <summary>Follows the columns of a new table.</summary>
    public abstract string TableOptions { get; }

    /// <summary>
    /// The column of <c>responses</c> that never again gets a value below <see cref="Horizon"/>, whatever the order in which
    /// </summary>
    public abstract string Position { get; }

    /// <summary>An SQL expression: every row with a smaller <see cref="Position"/> is visible.</summary>
    public abstract string Horizon { get; }

    /// <param name="address">Where the answers are kept.</param>
    /// <param name="isReader">Whether another process may own the database; then nothing is locked, checked or created.</param>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    public static Dialect Of(DataAddress address, bool isReader) =>
        (address.IsPostgres, isReader) switch
        {
            (true, _) => new PostgresDialect(address),
            (false, true) => SqliteDialect.OfReader(address.Text),
            (false, false) => SqliteDialect.OfOwner(address.Text),
        };

    public abstract DbConnection OpenWriter();

    public abstract DbConnection OpenReader();

    /// <summary>For an export, which may read for minutes.</summary>
    public abstract DbConnection OpenLongReader();

    /// <summary>A transaction that no other process can be in at the same time.</summary>
    public abstract DbTransaction BeginMigration(DbConnection writer);

    /// <summary>Records the schema's version where other programs look for it, if the database has such a place.</summary>
    public abstract void MarkSchema(DbConnection writer, int number);

    /// <summary>Removes what was deleted from the write-ahead log; false when that has to be tried again.</summary>
    public abstract bool EmptyLog(DbConnection writer);

    /// <summary>
    /// Writes a table anew in the given order, so that neither the places of its rows in the file nor the transactions that wrote
    /// them say in which order they came.
    /// </summary>
    /// <param name="writer">In a transaction.</param>
    /// <param name="table">Its name.</param>
    /// <param name="values">An expression for each of its columns, in their order.</param>
    /// <param name="order">The columns to sort by.</param>
    /// <returns>False where somebody else uses the table now.</returns>
    public abstract bool Rewrite(DbConnection writer, string table, string values, string order);

    /// <summary>Moves the content of the write-ahead log into the database file, except what readers still need.</summary>
    public abstract void Checkpoint(DbConnection writer);

    /// <summary>Whether the same request can succeed later: the disk is full, or the database is away or busy.</summary>
    public abstract bool IsUnavailable(Exception fault);

    /// <summary>Whether the transaction failed only because of concurrent ones.</summary>
    public abstract bool IsConflict(Exception fault);

    public abstract void Dispose();
}
