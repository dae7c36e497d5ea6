using System.Collections.Concurrent;
using Survey.Api.Storage;

namespace Survey.Api.Surveys;

/// <summary>
/// Until when a survey takes answers. A change by another process takes effect within a second. A clock that is set back does not
/// open a survey again while the process runs.
/// </summary>
internal sealed class Fieldwork(Database database, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly SteadyClock clock = new(time);
    private readonly ConcurrentDictionary<string, Look> looks = new();

    /// <summary>When the survey closed; null while it takes answers.</summary>
    public async Task<DateTimeOffset?> Closed(string survey, CancellationToken cancel) =>
        await Closes(survey, cancel) is { } moment && moment <= clock.Now ? moment : null;

    /// <summary>When it closes or closed; null for never.</summary>
    public async Task<DateTimeOffset?> Closes(string survey, CancellationToken cancel)
    {
        var now = time.GetTimestamp();
        if (looks.TryGetValue(survey, out var last) && time.GetElapsedTime(last.At, now) < Fresh)
        {
            return last.Closes;
        }

        var closes = await database.Read(connection => connection.FindFieldwork(survey)?.Closes, cancel);
        looks[survey] = new(now, closes);
        return closes;
    }

    /// <param name="survey">The survey.</param>
    /// <param name="moment">When it stops taking answers; null opens it again.</param>
    public async Task Close(string survey, DateTimeOffset? moment)
    {
        await database.Write(connection => connection.Put(new FieldworkRow { Survey = survey, Closes = moment }));
        looks.TryRemove(survey, out _);
    }

    private sealed record Look(long At, DateTimeOffset? Closes);
}
