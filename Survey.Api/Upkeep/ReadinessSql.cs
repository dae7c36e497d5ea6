using System.Data.Common;
using Dapper;

namespace Survey.Api.Upkeep;

/// <summary>Writes what can be written again and again, and asks for the locks that a submission needs.</summary>
internal static class ReadinessSql
{
    /// <summary>No row is deleted: on PostgreSQL each statement waits until its table can be written.</summary>
    private const string Locks = """
        DELETE FROM responses WHERE 1 = 0;
        DELETE FROM contacts WHERE 1 = 0;
        DELETE FROM consents WHERE 1 = 0;
        DELETE FROM drafts WHERE 1 = 0;
        DELETE FROM invitations WHERE 1 = 0
        """;

    private const string Beat = "UPDATE readiness SET beat = beat + 1 WHERE id = 1";

    /// <returns>Whether a row was written.</returns>
    public static bool TryBeat(this DbConnection connection)
    {
        connection.Execute(Locks);
        return connection.Execute(Beat) == 1;
    }
}
