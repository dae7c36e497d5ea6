using System.Globalization;

namespace Survey.Api.Upkeep;

/// <summary>Which copies are kept: the newest of each of 24 hours, 14 days and 8 weeks, and none older.</summary>
internal static class BackupPlan
{
    private const string Format = "'survey-'yyyyMMdd'T'HHmmss'Z.db'";

    private const int Hours = 24;
    private const int Days = 14;
    internal const int Weeks = 8;

    public static string NameAt(DateTimeOffset moment) => moment.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The copies that are no longer kept. Files with other names are never among them.</summary>
    public static IReadOnlyList<string> Expired(IEnumerable<string> names, DateTimeOffset now)
    {
        var copies = names
            .Select(name => (Name: name, Made: MomentOf(name)))
            .Where(copy => copy.Made is not null)
            .Select(copy => (copy.Name, Made: copy.Made!.Value))
            .OrderByDescending(copy => copy.Made)
            .ToList();
        var inTime = copies.Where(copy => now - copy.Made <= TimeSpan.FromDays(7 * Weeks)).ToList();
        var kept = Newest(inTime, Hours, copy => copy.Made.Ticks / TimeSpan.TicksPerHour)
            .Concat(Newest(inTime, Days, copy => copy.Made.Ticks / TimeSpan.TicksPerDay))
            .Concat(Newest(inTime, Weeks, copy => copy.Made.Ticks / TimeSpan.TicksPerDay / 7))
            .ToHashSet();
        return [.. copies.Select(copy => copy.Name).Where(name => !kept.Contains(name))];
    }

    /// <summary>What a process has left that ended while it made a copy.</summary>
    public static IEnumerable<string> Incomplete(IReadOnlyCollection<string> names) =>
        names.Where(name =>
            IsOf(name, ".part")
            || IsOf(name, ".part-journal")
            || IsOf(name, BackupManifest.Ending + ".part")
            || (IsOf(name, BackupManifest.Ending) && !names.Contains(name[..^BackupManifest.Ending.Length]))
        );

    private static bool IsOf(string name, string ending) =>
        name.EndsWith(ending, StringComparison.Ordinal) && MomentOf(name[..^ending.Length]) is not null;

    private static IEnumerable<string> Newest(
        IEnumerable<(string Name, DateTimeOffset Made)> newestFirst,
        int count,
        Func<(string Name, DateTimeOffset Made), long> period
    ) => newestFirst.GroupBy(period).Take(count).Select(copies => copies.First().Name);

    private static DateTimeOffset? MomentOf(string name) =>
        DateTimeOffset.TryParseExact(name, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;
}
