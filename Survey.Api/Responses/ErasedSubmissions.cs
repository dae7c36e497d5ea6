using System.Data.Common;
using Dapper;
using Survey.Api.Storage;

namespace Survey.Api.Responses;

/// <summary>
/// Submissions whose response was erased. A client may send one again, because it has had no answer: it is not stored again.
/// </summary>
internal static class ErasedSubmissions
{
    /// <summary>As long as a submission that is sent again gets its receipt.</summary>
    internal const int DaysKept = 7;

    private const string AddOne =
        "INSERT INTO erased_submissions (hash, ends) VALUES (@hash, @ends) ON CONFLICT (hash) DO NOTHING";

    /// <param name="connection">In the transaction of the erasure.</param>
    /// <param name="receipt">Of the response.</param>
    /// <param name="today">Of the erasure.</param>
    public static void Add(DbConnection connection, ReceiptHashes receipt, DateOnly today)
    {
        string[] hashes = [Convert.ToHexStringLower(receipt.Locator), .. FormerSubmissions.NamesOf(connection, receipt)];
        connection.Execute(AddOne, hashes.Select(hash => new { hash, ends = today.AddDays(DaysKept) }));
    }

    private static readonly PreparedStatement ByHash = new(
        "SELECT 1 FROM erased_submissions WHERE hash IN (@locator, @former)",
        "locator",
        "former"
    );

    public static bool Contain(DbConnection connection, string survey, byte[] locator, string key) =>
        ByHash.HasRow(connection, Convert.ToHexStringLower(locator), FormerSubmissions.NameOf(survey, key));
}
