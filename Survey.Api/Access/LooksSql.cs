using System.Data.Common;
using Dapper;

namespace Survey.Api.Access;

/// <summary>The statements on <c>looks</c>.</summary>
internal static class LooksSql
{
    private const string Columns = "at, key_id, route, survey";

    private const string InsertOne = $"INSERT INTO looks ({Columns}) VALUES (@At, @KeyId, @Route, @Survey)";

    public static int Insert(this DbConnection connection, LookRow row) => connection.Execute(InsertOne, row);

    private const string All = $"SELECT {Columns} FROM looks ORDER BY at, key_id, route, survey";

    public static IReadOnlyList<LookRow> Looks(this DbConnection connection) => connection.Query<LookRow>(All).AsList();
}
