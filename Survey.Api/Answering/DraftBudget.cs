using System.Data.Common;
using Dapper;
using Survey.Api.Storage;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>
/// How much all drafts together may hold. When that is used up, drafts without an answer of an earlier day are dropped first;
/// then no new one is begun, while those that people are working on go on, and sending works.
/// </summary>
internal sealed class DraftBudget(Database database, WebSettings settings, TimeProvider time) : IDisposable
{
    private const string Used = "SELECT coalesce(sum(length(answers) + 500), 0) FROM drafts";
    private const string DropBlank = "DELETE FROM drafts WHERE answers = '{}' AND updated < @today";

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim looking = new(1);
    private long looked;
    private bool isFull;
    private bool hasLooked;

    /// <summary>Measured at most every ten seconds.</summary>
    public async Task<bool> IsFull(CancellationToken cancel)
    {
        await looking.WaitAsync(cancel);
        try
        {
            if (!hasLooked || time.GetElapsedTime(looked) >= Fresh)
            {
                isFull = await IsUsedUp(cancel) && await IsUsedUpWithoutBlanks(cancel);
                (hasLooked, looked) = (true, time.GetTimestamp());
            }

            return isFull;
        }
        finally
        {
            looking.Release();
        }
    }

    public void Dispose() => looking.Dispose();

    private async Task<bool> IsUsedUpWithoutBlanks(CancellationToken cancel)
    {
        await database.Write(connection => connection.Execute(DropBlank, new { today = time.Today() }));
        return await IsUsedUp(cancel);
    }

    private async Task<bool> IsUsedUp(CancellationToken cancel) =>
        await database.ReadLong(Measure, cancel) >= settings.DraftMegabytes * 1_000_000L;

    private static long Measure(DbConnection connection) => connection.ExecuteScalar<long>(Used);
}
