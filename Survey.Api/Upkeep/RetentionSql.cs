using System.Data.Common;
using Dapper;

namespace Survey.Api.Upkeep;

/// <summary>What is past its date. The oldest of each kind are deleted first.</summary>
internal static class RetentionSql
{
    private const string DraftsDue = "SELECT count(*) FROM drafts WHERE expires < @today";

    public static long CountDraftsDue(this DbConnection connection, DateOnly today) =>
        connection.ExecuteScalar<long>(DraftsDue, new { today });

    private const string AllDrafts = "SELECT count(*) FROM drafts";

    public static long CountDrafts(this DbConnection connection) => connection.ExecuteScalar<long>(AllDrafts);

    private const string DeleteDrafts = """
        DELETE FROM drafts WHERE token_hash IN
          (SELECT token_hash FROM drafts WHERE expires < @today ORDER BY expires, token_hash LIMIT @most)
        """;

    public static long DeleteDraftsDue(this DbConnection connection, DateOnly today, long most) =>
        connection.Execute(DeleteDrafts, new { today, most });

    private const string ForgetEnds = """
        DELETE FROM ended_drafts WHERE ends < @today;
        DELETE FROM erased_submissions WHERE ends < @today
        """;

    /// <summary>Nothing can come any more for what they were kept.</summary>
    public static int ForgetEnded(this DbConnection connection, DateOnly today) => connection.Execute(ForgetEnds, new { today });

    private const string ForgetSignedIn = """
        DELETE FROM sessions WHERE began < @oldestSession;
        DELETE FROM sign_in_links WHERE expires < @now;
        DELETE FROM looks WHERE at < @oldestLook;
        DELETE FROM access_keys WHERE revoked < @oldestLook OR expires < @oldestDay;
        DELETE FROM shared_links WHERE revoked < @oldestLook OR expires < @oldestDay
        """;

    /// <summary>Keys go when the access log no longer names them.</summary>
    public static int ForgetAccess(this DbConnection connection, DateTimeOffset now, TimeSpan session, int daysOfLog) =>
        connection.Execute(
            ForgetSignedIn,
            new
            {
                now,
                oldestSession = now - session,
                oldestLook = now.AddDays(-daysOfLog),
                oldestDay = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-daysOfLog),
            }
        );

    private const string ContactsDue = "SELECT count(*) FROM contacts WHERE day < @before";

    public static long CountContactsDue(this DbConnection connection, DateOnly before) =>
        connection.ExecuteScalar<long>(ContactsDue, new { before });

    private const string AllContacts = "SELECT count(*) FROM contacts";

    public static long CountContacts(this DbConnection connection) => connection.ExecuteScalar<long>(AllContacts);

    private const string DeleteContacts = """
        DELETE FROM contacts WHERE key IN (SELECT key FROM contacts WHERE day < @before ORDER BY day, key LIMIT @most)
        """;

    public static long DeleteContactsDue(this DbConnection connection, DateOnly before, long most) =>
        connection.Execute(DeleteContacts, new { before, most });

    private const string SubmissionsDue =
        "SELECT count(*) FROM responses WHERE payload_hash IS NOT NULL AND submitted_at < @moment";

    public static long CountSubmissionsDue(this DbConnection connection, DateTimeOffset moment) =>
        connection.ExecuteScalar<long>(SubmissionsDue, new { moment });

    private const string ForgetSubmissions = """
        UPDATE responses SET submission_hash = NULL, payload_hash = NULL, sealed_receipt = NULL
        WHERE payload_hash IS NOT NULL AND submitted_at < @moment
        """;

    /// <summary>The responses stay; their submissions can no longer be replayed.</summary>
    public static long ForgetSubmissionsDue(this DbConnection connection, DateTimeOffset moment) =>
        connection.Execute(ForgetSubmissions, new { moment });
}
