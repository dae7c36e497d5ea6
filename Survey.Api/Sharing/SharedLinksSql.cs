using System.Data.Common;
using Dapper;

namespace Survey.Api.Sharing;

/// <summary>The statements on <c>shared_links</c>.</summary>
internal static class SharedLinksSql
{
    private const string Columns = "id, link_hash, survey, name, chapters, breakdowns, created, expires, revoked";

    private const string InsertOne = $"""
        INSERT INTO shared_links ({Columns})
        VALUES (@Id, @LinkHash, @Survey, @Name, @Chapters, @Breakdowns, @Created, @Expires, @Revoked)
        ON CONFLICT (id) DO NOTHING
        """;

    public static int Insert(this DbConnection connection, SharedLinkRow row) => connection.Execute(InsertOne, row);

    private const string ByHash = $"SELECT {Columns} FROM shared_links WHERE link_hash = @linkHash";

    public static SharedLinkRow? FindSharedLink(this DbConnection connection, string linkHash) =>
        connection.QuerySingleOrDefault<SharedLinkRow>(ByHash, new { linkHash });

    private const string OfSurvey =
        $"SELECT {Columns} FROM shared_links WHERE survey = @survey OR @survey IS NULL ORDER BY created, id";

    /// <param name="connection">The database.</param>
    /// <param name="survey">Whose links; null is of all surveys.</param>
    public static IReadOnlyList<SharedLinkRow> SharedLinks(this DbConnection connection, string? survey) =>
        connection.Query<SharedLinkRow>(OfSurvey, new { survey }).AsList();

    private const string RevokeOne =
        "UPDATE shared_links SET revoked = @moment WHERE id = @id AND survey = @survey AND revoked IS NULL";

    public static int RevokeSharedLink(this DbConnection connection, string survey, string id, DateTimeOffset moment) =>
        connection.Execute(
            RevokeOne,
            new
            {
                id,
                survey,
                moment,
            }
        );
}
