using System.Diagnostics;
using Dapper;
using Npgsql;
using Survey.Tests.Questionnaires;

namespace Survey.Tests.Storage;

/// <summary>One private PostgreSQL for all tests. It stops when this process ends, however that happens: its input ends then.</summary>
internal static class PostgresServer
{
    private static readonly Lazy<string?> Folder = new(Start);

    public static string NewDatabase()
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
        connection.Execute($"CREATE DATABASE {name}");
        return Address(folder, name);
    }

    private static string Address(string folder, string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = folder,
            Username = "postgres",
            Database = database,
        }.ToString();

    private static string? Start()
    {
        var script = Path.Combine(ProjectFolder.Root, "drills", "postgres.sh");
        if (!OperatingSystem.IsLinux())
            return null;
        // Tests end before a power cut matters; the drills run with the disk's full honesty.
        var server = Process.Start(
            new ProcessStartInfo("bash", [script, "fsync=off"])
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
