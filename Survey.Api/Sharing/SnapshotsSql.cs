using System.Data.Common;
using Dapper;

namespace Survey.Api.Sharing;

/// <summary>The statements on <c>snapshots</c>.</summary>
internal static class SnapshotsSql
{
    private const string Columns = "survey, taken, respondents";

    private const string One = $"SELECT {Columns} FROM snapshots WHERE survey = @survey";

    public static SnapshotRow? FindSnapshot(this DbConnection connection, string survey) =>
        connection.QuerySingleOrDefault<SnapshotRow>(One, new { survey });

    private const string PutOne = $"""
        INSERT INTO snapshots ({Columns}) VALUES (@Survey, @Taken, @Respondents)
        ON CONFLICT (survey) DO UPDATE SET taken = excluded.taken, respondents = excluded.respondents
        """;

    public static int Put(this DbConnection connection, SnapshotRow row) => connection.Execute(PutOne, row);
}
