using System.Data.Common;
using Dapper;
using Survey.Api.Storage;

namespace Survey.Api.Responses;

/// <summary>
/// Submissions from before schema 9: they are found by a hash of the key, and the key opens their receipt. Retention removes
/// </summary>
internal sealed class FormerSubmissions
{
    private const string Any = "SELECT EXISTS (SELECT 1 FROM responses WHERE submission_hash IS NOT NULL)";

    private const string ByKey = """
        SELECT id, submitted_at, payload_hash, sealed_receipt FROM responses
        WHERE submission_hash IS NOT NULL AND survey = @survey AND submission_hash = @hash
        """;

    private bool? hasAny;

    public SubmittedRow? Find(DbConnection connection, string survey, string key)
    {
        hasAny ??= connection.ExecuteScalar<bool>(Any);
        return
            hasAny.Value
            && connection.QuerySingleOrDefault<SealedRow>(ByKey, new { survey, hash = Secret.Hash("submission", key) }) is { } row
            ? new(new Receipt(row.Id, Secret.Unseal(key, row.SealedReceipt), row.SubmittedAt), row.PayloadHash)
            : null;
    }

    private sealed record SealedRow
    {
        public required string Id { get; init; }

        public required DateTimeOffset SubmittedAt { get; init; }

        public required string PayloadHash { get; init; }

        public required byte[] SealedReceipt { get; init; }
    }
}
