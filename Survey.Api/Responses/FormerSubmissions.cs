using System.Data.Common;
using Dapper;
using Survey.Api.Storage;

namespace Survey.Api.Responses;

/// <summary>
/// Submissions from before schema 9: they are found by a hash of the key, and the key opens their receipt. Retention removes
/// them.
/// </summary>
internal sealed class FormerSubmissions
{
    private const string Any = "SELECT EXISTS (SELECT 1 FROM responses WHERE submission_hash IS NOT NULL)";

    private const string ByKey = """
        SELECT id, submitted_at, payload_hash, sealed_receipt FROM responses
        WHERE submission_hash IS NOT NULL AND survey = @survey AND submission_hash = @hash
        """;

    private const string OfReceipt = """
        SELECT survey || ' ' || submission_hash FROM responses
        WHERE submission_hash IS NOT NULL AND receipt_hash = @Check AND receipt_check IS NULL
        """;

    private bool? hasAny;

    /// <summary>What names a submission of then.</summary>
    public static string NameOf(string survey, string key) => $"{survey} {HashOf(key)}";

    /// <summary>Of the submission of a response; none where it is no such submission.</summary>
    public static IEnumerable<string> NamesOf(DbConnection connection, ReceiptHashes receipt) =>
        connection.Query<string>(OfReceipt, receipt);

    public SubmittedRow? Find(DbConnection connection, string survey, string key)
    {
        hasAny ??= connection.ExecuteScalar<bool>(Any);
        return hasAny.Value && connection.QuerySingleOrDefault<SealedRow>(ByKey, new { survey, hash = HashOf(key) }) is { } row
            ? new(new Receipt(row.Id, Secret.Unseal(key, row.SealedReceipt), row.SubmittedAt), row.PayloadHash)
            : null;
    }

    private static string HashOf(string key) => Secret.Hash("submission", key);

    private sealed record SealedRow
    {
        public required string Id { get; init; }

        public required DateTimeOffset SubmittedAt { get; init; }

        public required string PayloadHash { get; init; }

        public required byte[] SealedReceipt { get; init; }
    }
}
