using System.Data.Common;
using Dapper;

namespace Survey.Api.Upkeep;

/// <summary>The statements on <c>clock_looks</c>.</summary>
internal static class ClockLooksSql
{
    private const string Only = "SELECT first_look, last_look FROM clock_looks WHERE id = 1";

    public static ClockLookRow? FindClockLook(this DbConnection connection) =>
        connection.QuerySingleOrDefault<ClockLookRow>(Only);

    private const string Upsert = """
        INSERT INTO clock_looks (id, first_look, last_look) VALUES (1, @FirstLook, @LastLook)
        ON CONFLICT (id) DO UPDATE SET first_look = excluded.first_look, last_look = excluded.last_look
        """;

    public static int Put(this DbConnection connection, ClockLookRow row) => connection.Execute(Upsert, row);
}
