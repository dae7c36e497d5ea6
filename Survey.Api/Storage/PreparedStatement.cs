using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Survey.Api.Storage;

/// <summary>
/// A statement that each connection parses and plans once. Worth it only for what runs thousands of times a second; everything
/// else uses Dapper.
/// </summary>
/// <param name="sql">With <c>@name</c> for each parameter.</param>
/// <param name="names">The parameters, in the order of the values.</param>
internal sealed class PreparedStatement(string sql, params string[] names)
{
    private readonly ConditionalWeakTable<DbConnection, DbCommand> commands = [];

    /// <returns>How many rows it has changed.</returns>
    public int Execute(DbConnection connection, params ReadOnlySpan<object?> values) =>
        With(connection, values).ExecuteNonQuery();

    /// <returns>Whether it finds anything.</returns>
    public bool HasRow(DbConnection connection, params ReadOnlySpan<object?> values) =>
        With(connection, values).ExecuteScalar() is not null;

    private DbCommand With(DbConnection connection, ReadOnlySpan<object?> values)
    {
        var command = commands.GetValue(connection, Prepare);
        // Only a new command gets the connection's current transaction.
        using (var current = connection.CreateCommand())
        {
            command.Transaction = current.Transaction;
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    private DbCommand Prepare(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            // With its prefix the parameter is found at the first attempt.
            parameter.ParameterName = "@" + name;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
