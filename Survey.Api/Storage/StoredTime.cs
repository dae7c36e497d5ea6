namespace Survey.Api.Storage;

/// <summary>The present in the precision that is stored. Always UTC.</summary>
internal static class StoredTime
{
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>
    /// The first day of its month: as precise as what is kept about a person may say, so that a day with one response does not
    /// say whose it is.
    /// </summary>
    public static DateOnly ToMonth(this DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>In whole seconds, so that what is computed from it now agrees with what is read back later.</summary>
    public static DateTimeOffset Now(this TimeProvider time) =>
        DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
}
