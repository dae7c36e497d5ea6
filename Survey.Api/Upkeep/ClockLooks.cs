using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>
/// Whether the clock may be believed when data is deleted by date. It is looked at every hour, and compared with the look before,
/// which the database remembers, and with the time that the process itself has measured. A jump begins a new row of looks, and
/// the clock is believed once a row is a day old.
/// </summary>
internal sealed class ClockLooks(Database database, TimeProvider time, ILogger<ClockLooks> logger)
{
    /// <summary>What clocks of several machines may differ by, and what a correction may be.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromHours(1);

    /// <summary>A server that was off or asleep for so long goes on where it was.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(2);

    private static readonly TimeSpan Apart = TimeSpan.FromDays(1);

    private readonly Lock gate = new();
    private (DateTimeOffset Moment, long Timestamp)? last;

    /// <summary>Looks now.</summary>
    /// <returns>Whether two looks at least a day apart agree.</returns>
    /// <exception cref="DatabaseUnavailableException">The look cannot be remembered.</exception>
    public async Task<bool> Look()
    {
        var now = time.Now();
        var agrees = AgreesWithProcess(now);
        var row = await database.WriteOwn(connection =>
        {
            var before = connection.FindClockLook();
            var goesOn = agrees && before is not null && IsPause(now - before.LastLook);
            var after = new ClockLookRow { FirstLook = goesOn ? before!.FirstLook : now, LastLook = now };
            connection.Put(after);
            return (Jump: goesOn ? TimeSpan.Zero : now - before?.LastLook, After: after);
        });
        if (row.Jump is { } jump && jump != TimeSpan.Zero)
        {
            logger.LogWarning(
                "The clock shows {Days:0.0} days more than at the last look: nothing is deleted by date for a day.",
                jump.TotalDays
            );
        }

        return now - row.After.FirstLook >= Apart;
    }

    /// <summary>A machine that sleeps counts less time than has passed.</summary>
    private bool AgreesWithProcess(DateTimeOffset now)
    {
        lock (gate)
        {
            var agrees = last is not { } look || IsPause(now - look.Moment - time.GetElapsedTime(look.Timestamp));
            last = (now, time.GetTimestamp());
            return agrees;
        }
    }

    private static bool IsPause(TimeSpan passed) => passed >= -Tolerance && passed <= LongestPause;
}
