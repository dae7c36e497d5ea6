namespace Survey.Api.Web;

/// <summary>
/// Counts the wrong secrets that each network sends, and says how long it must wait after one: not at all after the first ten
/// within 15 minutes, then 2 s, doubling with each up to 15 minutes.
/// </summary>
internal sealed class SecretGuesses(TimeProvider time)
{
    private const int Free = 10;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly Lock gate = new();

    private readonly Guesses[] guesses = new Guesses[ClientNumbers.Count];

    /// <param name="network">Its number, which has sent a wrong one now.</param>
    public TimeSpan? WaitAfter(int network)
    {
        ref var own = ref guesses[network];
        var now = time.GetTimestamp();
        lock (gate)
        {
            own = own.Wrong > 0 && time.GetElapsedTime(own.Last, now) < Longest ? new(own.Wrong + 1, now) : new(1, now);
            return own.Wrong <= Free ? null : TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, own.Wrong - Free)));
        }
    }

    private readonly record struct Guesses(int Wrong, long Last);
}
