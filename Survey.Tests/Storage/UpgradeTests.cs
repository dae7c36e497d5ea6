using System.Data.Common;
using System.Globalization;
using Dapper;
using Survey.Api.Storage;
using Survey.Api.Upkeep;

namespace Survey.Tests.Storage;

/// <summary>A database as an earlier program left it, with rows in every table, is brought to the newest schema.</summary>
public abstract class UpgradeTests(Provider provider) : IDisposable
{
    private const int Rows = 5;

    /// <summary>Columns that the database gives a value itself.</summary>
    private static readonly string[] Given = ["arrival", "written"];

    private readonly TestDatabase test = new(provider, hasSchema: false);

    public static TheoryData<int> Schemas => [.. Migration.All("Sqlite").SkipLast(1).Select(migration => migration.Number)];

    public void Dispose()
    {
        test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public async Task Open_EarlierSchema_IsTheNewestAndEveryRowIsAsBefore(int schema)
    {
        var before = Make(schema);

        await using (var database = Database.Open(test.Address))
        {
            var journal = await database.Read(connection =>
                connection.Query<int>("SELECT number FROM migrations ORDER BY number").AsList()
            );
            Assert.Equal(Migration.All(database.Dialect.Name).Select(migration => migration.Number), journal);
            Assert.NotEmpty(before);
            foreach (var (table, (columns, rows)) in before)
            {
                var after = await database.Read(connection => RowsOf(connection, table, columns));
                // Opening makes the key that is missing here.
                Assert.Equal(rows, table == "server_keys" ? after.Intersect(rows) : after);
            }
        }

        if (provider == Provider.Sqlite)
        {
            var content = DatabaseCheck.Run(test.Address);
            Assert.Equal((Rows, Migration.All("Sqlite")[^1].Number), (content.Responses, content.Schema));
        }
    }

    /// <summary>By the migrations of then alone; what stands in each table afterwards.</summary>
    private Dictionary<string, (string Columns, List<string> Rows)> Make(int schema)
    {
        using var dialect = Dialect.Of(DataAddress.Parse(test.Address), isReader: false);
        using var writer = dialect.OpenWriter();
        Migrator.Run(dialect, writer, [.. Migration.All(dialect.Name).Take(schema)]);
        return Tables(writer)
            .ToDictionary(
                table => table,
                table =>
                {
                    var columns = Fill(writer, table);
                    return (columns, RowsOf(writer, table, columns));
                }
            );
    }

    private List<string> Tables(DbConnection connection) =>
        connection
            .Query<string>(
                provider == Provider.Sqlite
                    ? "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'migrations'"
                    : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'migrations'"
            )
            .AsList();

    /// <summary>Some tables have one row, which the schema may have brought along.</summary>
    private static int RowsFor(string table) =>
        table switch
        {
            "readiness" => 0,
            "clock_looks" => 1,
            _ => Rows,
        };

    /// <returns>The columns that were filled.</returns>
    private static string Fill(DbConnection connection, string table)
    {
        var columns = new Dictionary<string, Type>();
        using (var reader = connection.ExecuteReader($"SELECT * FROM {table} LIMIT 0"))
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                if (!Given.Contains(reader.GetName(i)))
                {
                    columns.Add(reader.GetName(i), reader.GetFieldType(i));
                }
            }
        }

        var names = string.Join(", ", columns.Keys);
        for (var row = 0; row < RowsFor(table); row++)
        {
            connection.Execute(
                $"INSERT INTO {table} ({names}) VALUES ({string.Join(", ", columns.Keys.Select(name => "@" + name))})",
                new DynamicParameters(columns.ToDictionary(column => column.Key, column => Value(column.Key, column.Value, row)))
            );
        }

        return names;
    }

    private static object Value(string column, Type type, int row) =>
        column.EndsWith("_hash", StringComparison.Ordinal) && type == typeof(string) ? Secret.Hash(column, $"{row}")
        : type == typeof(string) ? $"{column} {row} Μουσείο"
        : type == typeof(byte[]) ? new byte[] { 0, (byte)row, 255 }
        : Convert.ChangeType(row + 1, type, CultureInfo.InvariantCulture);

    private static List<string> RowsOf(DbConnection connection, string table, string columns) =>
        [
            .. connection
                .Query($"SELECT {columns} FROM {table}")
                .Cast<IDictionary<string, object?>>()
                .Select(row => string.Join('|', row.Select(Shown)))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Hashes of receipts, once in letters, are the first 16 bytes now.</summary>
    private static string Shown(KeyValuePair<string, object?> cell) =>
        cell switch
        {
            { Key: "receipt_hash", Value: string letters } => letters[..32],
            { Value: byte[] bytes } => Convert.ToHexStringLower(bytes),
            _ => $"{cell.Value}",
        };
}

public sealed class UpgradeOnSqliteTests() : UpgradeTests(Provider.Sqlite);

public sealed class UpgradeOnPostgresTests() : UpgradeTests(Provider.Postgres);
