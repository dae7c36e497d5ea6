using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Survey.Api.Responses;

namespace Survey.Benchmarks;

/// <summary>The same rows with Microsoft.Data.Sqlite alone: one thread and one prepared statement.</summary>
internal static class BareSqlite
{
    private const string Table = """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
        CREATE TABLE responses (arrival INTEGER PRIMARY KEY, survey TEXT NOT NULL, id TEXT NOT NULL, submitted_at TEXT NOT NULL,
          answers TEXT NOT NULL, receipt_hash BLOB, payload_hash TEXT) STRICT;
        """;

    /// <summary>The index that ensures a submission is stored once, and finds it by its receipt.</summary>
    private const string Key = "CREATE UNIQUE INDEX by_receipt ON responses (receipt_hash);";

    private const string Insert = """
        INSERT INTO responses (survey, id, submitted_at, answers, receipt_hash, payload_hash)
        VALUES ('digital-skills', @id, '2026-11-22T00:00:00Z', @answers, @receipt, @payload)
        """;

    public static string Run(
        string folder,
        IReadOnlyList<Submission> submissions,
        int rowsPerCommit,
        bool hasKey,
        TimeSpan length
    )
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, $"bare-{rowsPerCommit}-{hasKey}.db")};Pooling=False"
        );
        connection.Open();
        using (var create = connection.CreateCommand())
        {
            create.CommandText = hasKey ? Table + Key : Table;
            create.ExecuteNonQuery();
        }
        using var insert = connection.CreateCommand();
        insert.CommandText = Insert;
        var id = insert.Parameters.Add("@id", SqliteType.Text);
        var answers = insert.Parameters.Add("@answers", SqliteType.Text);
        var receipt = insert.Parameters.Add("@receipt", SqliteType.Blob);
        insert.Parameters.AddWithValue("@payload", new string('0', 64));
        var texts = submissions.Select(submission => AnswersJson.Write(submission.Answers)).ToList();
        var cpu = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var rows = 0;
        while (clock.Elapsed < length)
        {
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            for (var i = 0; i < rowsPerCommit; i++, rows++)
            {
                id.Value = Guid.NewGuid().ToString();
                answers.Value = texts[rows % texts.Count];
                receipt.Value = Guid.NewGuid().ToByteArray();
                insert.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        var used = (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds;
        return $"Sqlite, bare, {rowsPerCommit} a commit, {(hasKey ? "a" : "no")} unique key: {rows / clock.Elapsed.TotalSeconds:N0}/s, {used / rows:N0} µs CPU each";
    }
}
