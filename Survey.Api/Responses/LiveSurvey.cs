using System.Data.Common;
using Survey.Analysis.Responses;
using Survey.Analysis.Versions;
using Survey.Api.Storage;

namespace Survey.Api.Responses;

/// <summary>
/// Follows the answers of one survey. New ones are added to those in memory; after a change or an erasure all are read again.
/// Transactions may become visible in another order than that of their rows: more rows may still appear beyond the
/// <see cref="Dialect.Horizon"/>, so the rows seen there are remembered one by one until the horizon has passed them.
/// </summary>
internal sealed class LiveSurvey(QuestionnaireUnion union, Database database, TimeProvider time, ILogger logger) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim looking = new(1);
    private ResponseSetBuilder builder = new(union);
    private ResponseSet? set;
    private long looked;
    private long revision;
    private long seenBefore;
    private HashSet<long> seenBehind = [];
    private readonly HashSet<string> logged = [];

    public async Task<ResponseSet> Current(CancellationToken cancel)
    {
        await looking.WaitAsync(cancel);
        try
        {
            if (set is null || time.GetElapsedTime(looked) >= Fresh)
            {
                set = await database.ReadLong(Look, cancel);
            }

            return set;
        }
        finally
        {
            looking.Release();
        }
    }

    public void Dispose() => looking.Dispose();

    /// <summary>
    /// The order matters: a row stored after the revision and the horizon were read is seen twice rather than missed.
    /// </summary>
    private ResponseSet Look(DbConnection connection)
    {
        var now = time.GetTimestamp();
        var newest = connection.RevisionOf(union.Questionnaire.Id);
        if (newest != revision || set is null)
        {
            (builder, revision, seenBefore, seenBehind) = (new(union), newest, 0, []);
        }

        var horizon = connection.Horizon(database.Dialect);
        var behind = new HashSet<long>();
        var added = 0;
        var rows = new RowReading(union.Questionnaire.Id, LogOnce);
        foreach (var row in connection.StreamSince(database.Dialect, union.Questionnaire.Id, seenBefore))
        {
            if (row.Position >= horizon)
            {
                behind.Add(row.Arrival);
            }

            if (seenBehind.Contains(row.Arrival))
            {
                continue;
            }

            if (rows.Read(row.Id, row.ToResponse) is not { } response)
            {
                continue;
            }

            rows.AddTo(builder, union.Questionnaire, response);
            added++;
        }
        (seenBefore, seenBehind, looked) = (horizon, behind, now);
        return added > 0 || set is null || builder.Count != set.Count ? builder.Build() : set;
    }

    private void LogOnce(UnreadableRow row)
    {
        if (logged.Add(row.Id))
        {
            logger.LogError("{Row} It is left out of the results.", row.ToString());
        }
    }
}
