using System.Collections.Concurrent;
using Survey.Analysis.Responses;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Sharing;

/// <summary>
/// The answers that public results are computed from. They are renewed by the rule of the own report, only when they are a day old and
/// the number of answers has changed by the smallest count shown: otherwise the difference between two looks would reveal single
/// answers.
/// </summary>
internal sealed class PublicAnswers(Database database, LiveAnswers live, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, (DateTimeOffset Taken, ResponseSet Answers)> held = new();

    private readonly SemaphoreSlim taking = new(1);

    /// <param name="survey">Whose answers.</param>
    /// <param name="smallest">The smallest count that everybody sees.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<ResponseSet> Of(OpenSurvey survey, int smallest, CancellationToken cancel)
    {
        await taking.WaitAsync(cancel);
        try
        {
            var current = await live.Of(survey.Questionnaire, cancel);
            var row = await database.Read(connection => connection.FindSnapshot(survey.Id), cancel);
            if (row is null || IsDue(row, current.Count, smallest))
            {
                row = await Take(survey.Id, current);
                held[survey.Id] = (row.Taken, current);
            }

            var known = held.GetValueOrDefault(survey.Id);
            return known.Answers is not null && known.Taken == row.Taken ? known.Answers : Hold(survey.Id, row, current);
        }
        finally
        {
            taking.Release();
        }
    }

    public void Dispose() => taking.Dispose();

    private bool IsDue(SnapshotRow row, int respondents, int smallest) =>
        (time.Now() - row.Taken).Duration() >= Kept && Math.Abs(respondents - row.Respondents) >= smallest;

    private async Task<SnapshotRow> Take(string survey, ResponseSet answers)
    {
        var row = new SnapshotRow
        {
            Survey = survey,
            Taken = time.Now(),
            Respondents = answers.Count,
        };
        await database.WriteOwn(connection => connection.Put(row));
        return row;
    }

    /// <summary>After a restart, and in other processes: the answers of then that are still there.</summary>
    private ResponseSet Hold(string survey, SnapshotRow row, ResponseSet current)
    {
        var answers = current.Until(row.Taken);
        held[survey] = (row.Taken, answers);
        return answers;
    }
}
