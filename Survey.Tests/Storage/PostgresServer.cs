using System.Diagnostics;
using Dapper;
using Npgsql;
using Survey.Tests.Questionnaires;

namespace Survey.Tests.Storage;

/// <summary>
/// One private PostgreSQL for all tests. It stops when this process ends, however that happens: its input ends then.
/// </summary>
internal static class PostgresServer
{
    private const string Template = "newest_schema";

    /// <summary>
    /// Tests end before a power cut matters; the drills run with the disk's full honesty. Hundreds of small databases would keep
    /// the cleaner of each busy all the time.
    /// </summary>
    private static readonly string[] Settings = ["fsync=off", "full_page_writes=off", "autovacuum=off"];

    private static readonly Lazy<string?> Folder = new(Start);

    private static readonly Lock Making = new();

    private static bool hasTemplate;

    /// <param name="hasSchema">Whether it has the newest schema; otherwise it is empty.</param>
    public static string NewDatabase(bool hasSchema)
    {
        if (Folder.Value is not { } folder)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "PostgreSQL could not be started.");
            Assert.Skip("PostgreSQL could not be started: install postgresql-15.");
            return "";
        }
        var name = $"test_{Guid.NewGuid():N}";
        using var connection = new NpgsqlConnection(Address(folder, "postgres"));
        connection.Open();
        // One copy at a time: nobody may be connected to what is copied.
        lock (Making)
        {
            if (hasSchema && !hasTemplate)
            {
                MakeTemplate(connection, folder);
            }

            connection.Execute($"CREATE DATABASE {name} TEMPLATE {(hasSchema ? Template : "template1")}");
        }
        return Address(folder, name);
    }

    private static void MakeTemplate(NpgsqlConnection connection, string folder)
    {
        connection.Execute($"CREATE DATABASE {Template}");
        NewestSchema.Make(Address(folder, Template, pooling: false));
        hasTemplate = true;
    }

    private static string Address(string folder, string database, bool pooling = true) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = folder,
            Username = "postgres",
            Database = database,
            Pooling = pooling,
        }.ToString();

    private static string? Start()
    {
        var script = Path.Combine(ProjectFolder.Root, "drills", "postgres.sh");
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var server = Process.Start(
            new ProcessStartInfo("bash", [script, .. Settings])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        server.BeginErrorReadLine();
        return server.StandardOutput.ReadLine();
    }
}
