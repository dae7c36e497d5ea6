using System.Data.Common;
using Dapper;
using Survey.Api.Storage;

namespace Survey.Api.Responses;

/// <summary>
/// The secrets that name drafts. A response knows the draft of its own changes, because both are erased together.
/// </summary>
internal static class DraftTokens
{
    private const string DeleteOne = "DELETE FROM drafts WHERE token_hash = @tokenHash";

    /// <summary>The same receipt always has the same draft, so that the respondent can continue it on any device.</summary>
    public static string OfChangesTo(string receipt) => Secret.Derive("correction", receipt);

    /// <summary>What the database knows of a token.</summary>
    public static string HashOf(string token) => Secret.Hash("draft", token);

    public static int DeleteDraft(this DbConnection connection, string token) =>
        connection.Execute(DeleteOne, new { tokenHash = HashOf(token) });
}
