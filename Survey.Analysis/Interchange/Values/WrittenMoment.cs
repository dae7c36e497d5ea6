using System.Globalization;
using System.Text.RegularExpressions;
using Survey.Analysis.Interchange.Wordings;

namespace Survey.Analysis.Interchange.Values;

/// <summary>
/// A date, with or without a time, as a cell writes it: ISO 8601 (calendar, week and ordinal dates, with or without separators),
/// <c>2020/04/21 4:45:47 PM GMT+2</c> as a form's own download does, or day, month and year in either order as a sheet does.
/// A time without a zone is UTC. Years of two digits are those of this century.
/// </summary>
internal sealed partial class WrittenMoment
{
    /// <summary>No date is longer.</summary>
    private const int MostLetters = 60;

    private readonly int year;
    private readonly int first;
    private readonly int second;
    private readonly TimeSpan time;
    private readonly TimeSpan offset;

    private WrittenMoment(int year, int first, int second, bool isOrdered, (TimeSpan Time, TimeSpan Offset, bool IsGiven) clock)
    {
        (this.year, this.first, this.second, IsOrdered) = (year, first, second, isOrdered);
        (time, offset, HasTime) = clock;
    }

    /// <summary>Whether the order is written out: the year comes first, then the month.</summary>
    internal bool IsOrdered { get; }

    internal bool HasTime { get; }

    internal bool CanBeDayFirst => Day(DateOrder.DayFirst) is not null;

    internal bool CanBeMonthFirst => Day(DateOrder.MonthFirst) is not null;

    /// <summary>Null where the cell is no date in any order.</summary>
    internal static WrittenMoment? Parse(string cell)
    {
        if (cell.Length > MostLetters || Pattern().Match(FoldedText.Of(cell).Text.Trim()) is not { Success: true } match)
        {
            return null;
        }

        if (Clock(match) is not { } clock)
        {
            return null;
        }

        var moment = Of(match, clock);
        return moment is { CanBeDayFirst: false, CanBeMonthFirst: false } ? null : moment;
    }

    /// <summary>The moment in UTC; null where the date does not exist in that order.</summary>
    internal DateTimeOffset? In(DateOrder order) =>
        Day(order) is { } date && date.Year is > 1899 and < 9999
            ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) + time - offset
            : null;

    /// <summary>The day as written, whatever the zone; null where it does not exist in that order.</summary>
    internal DateOnly? Day(DateOrder order)
    {
        var (month, day) = IsOrdered || order == DateOrder.MonthFirst ? (first, second) : (second, first);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static WrittenMoment? Of(Match match, (TimeSpan, TimeSpan, bool) clock)
    {
        var year = Number(match, "year");
        if (year is 0 or > 9999)
        {
            return null;
        }

        if (match.Groups["week"].Success)
        {
            var (week, weekday) = (Number(match, "week"), match.Groups["weekday"].Success ? Number(match, "weekday") : 1);
            return week >= 1 && week <= ISOWeek.GetWeeksInYear(year) && weekday is >= 1 and <= 7
                ? Of(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, (DayOfWeek)(weekday % 7))), clock)
                : null;
        }

        if (match.Groups["ordinal"].Success)
        {
            var ordinal = Number(match, "ordinal");
            return ordinal >= 1 && ordinal <= (DateTime.IsLeapYear(year) ? 366 : 365)
                ? Of(new DateOnly(year, 1, 1).AddDays(ordinal - 1), clock)
                : null;
        }

        return match.Groups["month"].Success
            ? new(year, Number(match, "month"), Number(match, "day"), isOrdered: true, clock)
            : new(year < 100 ? 2000 + year : year, Number(match, "one"), Number(match, "two"), isOrdered: false, clock);
    }

    private static WrittenMoment Of(DateOnly date, (TimeSpan, TimeSpan, bool) clock) =>
        new(date.Year, date.Month, date.Day, isOrdered: true, clock);

    /// <summary>Null where the time does not exist or the zone is unknown.</summary>
    private static (TimeSpan Time, TimeSpan Offset, bool IsGiven)? Clock(Match match)
    {
        if (!match.Groups["hour"].Success)
        {
            return (TimeSpan.Zero, TimeSpan.Zero, false);
        }

        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        var half = match.Groups["half"].Value;
        var isEndOfDay = hour == 24 && minute == 0 && second == 0 && half.Length == 0;
        if (
            (hour > 23 && !isEndOfDay)
            || minute > 59
            || second > 59
            || (half.Length > 0 && hour is 0 or > 12)
            || Offset(match) is not { } offset
        )
        {
            return null;
        }

        var hours = half.Length == 0 ? hour : (hour % 12) + (half[0] is 'p' or 'μ' ? 12 : 0);
        var fraction = match.Groups["fraction"].Value;
        var ticks = fraction.Length == 0 ? 0 : long.Parse(fraction.PadRight(7, '0')[..7], CultureInfo.InvariantCulture);
        return (new TimeSpan(hours, minute, second) + new TimeSpan(ticks), offset, true);
    }

    private static TimeSpan? Offset(Match match)
    {
        var zone = TimeSpan.Zero;
        if (match.Groups["zone"] is { Success: true, Value: var name } && !ZoneNames.TryFind(name, out zone))
        {
            return null;
        }

        if (!match.Groups["sign"].Success)
        {
            return zone;
        }

        var ahead = new TimeSpan(Number(match, "hours"), Number(match, "minutes"), 0);
        return ahead > TimeSpan.FromHours(14) ? null
            : match.Groups["sign"].Value == "-" ? -ahead
            : ahead;
    }

    private static int Number(Match match, string name) =>
        match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?:(?<year>\d{4})-?w(?<week>\d{2})(?:-?(?<weekday>\d))?"
            + @"|(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})"
            + @"|(?<year>\d{4})-?(?<ordinal>\d{3})"
            + @"|(?<year>\d{4})[/.-] ?(?<month>\d{1,2})[/.-] ?(?<day>\d{1,2})"
            + @"|(?<one>\d{1,2})[/.-] ?(?<two>\d{1,2})[/.-] ?(?<year>\d{4}|\d{2}))"
            + @"(?:(?:,? | ?t ?)(?<hour>\d{1,2})(?:[:.]?(?<minute>\d{2})(?:[:.]?(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?)?"
            + @"(?: ?(?<half>[apπμ]\.? ?[mμ]\.?))?"
            + @"(?: ?(?<zone>[a-z]{1,5}))?(?: ?(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Pattern();
}
