using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Survey.Api.Responding;

namespace Survey.Benchmarks;

/// <summary>The same rows by Microsoft.Data.Sqlite alone: one thread, one prepared statement, nothing else.</summary>
internal static class BareSqlite
{
    private const string Table =
        """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
        CREATE TABLE responses (arrival INTEGER PRIMARY KEY, survey TEXT NOT NULL, id TEXT NOT NULL, submitted_at TEXT NOT NULL,
          answers TEXT NOT NULL, receipt_hash TEXT, submission_hash TEXT, payload_hash TEXT, sealed_receipt BLOB) STRICT;
        """;

    /// <summary>What makes a submission be stored once, and found by its receipt.</summary>
    private const string Keys =
        """
        CREATE UNIQUE INDEX by_receipt ON responses (receipt_hash);
        CREATE UNIQUE INDEX by_id ON responses (survey, id);
        CREATE UNIQUE INDEX by_submission ON responses (survey, submission_hash);
        """;

    private const string Insert =
        """
        INSERT INTO responses (survey, id, submitted_at, answers, receipt_hash, submission_hash, payload_hash, sealed_receipt)
        VALUES ('digital-skills', @id, '2026-11-22T00:00:00Z', @answers, @hash, @hash, @hash, @seal)
        """;

    public static string Run(string folder, IReadOnlyList<Submission> submissions, int rowsPerCommit, bool hasKeys, TimeSpan length)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, $"bare-{rowsPerCommit}-{hasKeys}.db")};Pooling=False");
        connection.Open();
        using (var create = connection.CreateCommand())
        {
            create.CommandText = hasKeys ? Table + Keys : Table;
            create.ExecuteNonQuery();
        }
        using var insert = connection.CreateCommand();
        insert.CommandText = Insert;
        var id = insert.Parameters.Add("@id", SqliteType.Text);
        var answers = insert.Parameters.Add("@answers", SqliteType.Text);
        var hash = insert.Parameters.Add("@hash", SqliteType.Text);
        insert.Parameters.AddWithValue("@seal", new byte[52]);
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
                hash.Value = Guid.NewGuid().ToString("N") + "0123456789abcdef0123456789abcdef";
                insert.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        var used = (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds;
        return $"Sqlite, bare, {rowsPerCommit} a commit, {(hasKeys ? "three" : "no")} unique keys: {rows / clock.Elapsed.TotalSeconds:N0}/s, {used / rows:N0} µs CPU each";
    }
}
