namespace Survey.Tests;

/// <summary>A clock that a test sets.</summary>
internal sealed class ManualTime(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;
    private TimeSpan passed;

    /// <summary>Setting it to a later moment lets that much time pass; to an earlier one, sets the clock back.</summary>
    public DateTimeOffset Now
    {
        get => now;
        set
        {
            passed += value > now ? value - now : TimeSpan.Zero;
            now = value;
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => passed.Ticks;

    /// <summary>Sets the clock without time passing.</summary>
    public void Jump(TimeSpan by) => now += by;
}
