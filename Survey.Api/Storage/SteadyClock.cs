namespace Survey.Api.Storage;

/// <summary>
/// The present, which never goes back while the process runs: when the system's clock is set back, time goes on from where it
/// was.
/// </summary>
internal sealed class SteadyClock(TimeProvider time)
{
    private readonly Lock gate = new();
    private DateTimeOffset latest;
    private long seen;

    public DateTimeOffset Now
    {
        get
        {
            lock (gate)
            {
                var (moment, timestamp) = (time.GetUtcNow(), time.GetTimestamp());
                var expected = latest == default ? moment : latest + time.GetElapsedTime(seen, timestamp);
                (latest, seen) = (moment > expected ? moment : expected, timestamp);
                return latest;
            }
        }
    }
}
