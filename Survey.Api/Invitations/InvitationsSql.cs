using System.Data.Common;
using Dapper;
using Survey.Api.Storage;

namespace Survey.Api.Invitations;

/// <summary>The statements on <c>invitations</c>.</summary>
internal static class InvitationsSql
{
    private const string Columns = "code_hash, survey, name, country, language, used_on";

    private const string InsertOne =
        $"INSERT INTO invitations ({Columns}) VALUES (@CodeHash, @Survey, @Name, @Country, @Language, @UsedOn)";

    public static int Insert(this DbConnection connection, InvitationRow row) => connection.Execute(InsertOne, row);

    private const string ByCode = $"SELECT {Columns} FROM invitations WHERE code_hash = @codeHash";

    public static InvitationRow? FindInvitation(this DbConnection connection, string codeHash) =>
        connection.QuerySingleOrDefault<InvitationRow>(ByCode, new { codeHash });

    private const string OfSurvey = $"SELECT {Columns} FROM invitations WHERE survey = @survey ORDER BY name, code_hash";

    public static IEnumerable<InvitationRow> Invitations(this DbConnection connection, string survey) =>
        connection.Query<InvitationRow>(OfSurvey, new { survey });

    private const string UseOne = "UPDATE invitations SET used_on = @day WHERE code_hash = @codeHash AND used_on IS NULL";

    /// <summary>False where it has been used before, or does not exist.</summary>
    public static bool UseInvitation(this DbConnection connection, string codeHash, DateOnly day) =>
        connection.Execute(UseOne, new { codeHash, day = day.ToMonth() }) == 1;
}
