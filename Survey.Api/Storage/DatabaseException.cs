namespace Survey.Api.Storage;

/// <summary>The database cannot be used; the message says why and what to do, for the person at the terminal.</summary>
internal sealed class DatabaseException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether another process has the SQLite file.</summary>
    public bool IsInUse { get; init; }

    /// <summary>Whether pages of the SQLite file hold what they cannot hold.</summary>
    public bool IsDamaged { get; init; }
}
