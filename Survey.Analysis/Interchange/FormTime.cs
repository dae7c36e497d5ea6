using System.Globalization;
using System.Text.RegularExpressions;

namespace Survey.Analysis.Interchange;

/// <summary>
/// The time of a Google Forms row. A form's own download writes <c>2020/04/21 4:45:47 PM GMT+2</c>; a sheet writes it as its
/// locale does: month first where the form is in English, day first in Dutch, Spanish, Italian and Greek. Without a zone it is
/// taken as UTC. A day that does not fit that order is a fault, never another order.
/// </summary>
internal static partial class FormTime
{
    /// <summary>The header of the column of times by language, folded.</summary>
    private static readonly Dictionary<string, string> Headers = new()
    {
        ["timestamp"] = "en",
        ["tijdstempel"] = "nl",
        ["marca temporal"] = "es",
        ["informazioni cronologiche"] = "it",
        ["χρονική σήμανση"] = "el",
    };

    /// <summary>The language of a header of times; null where it is none.</summary>
    internal static string? LanguageOf(string header) => Headers.GetValueOrDefault(FoldedText.Key(header));

    internal static DateTimeOffset? Read(string cell, string language)
    {
        if (Pattern().Match(FoldedText.Of(cell).Text.Trim()) is not { Success: true } match)
        {
            return null;
        }

        int Part(string name) =>
            match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
        var (first, second, third) = (Part("first"), Part("second"), Part("third"));
        var (year, month, day) =
            match.Groups["first"].Length == 4 ? (first, second, third)
            : language == "en" ? (third, first, second)
            : (third, second, first);
        var hour = Hour(Part("hour"), match.Groups["half"].Value);
        var offset = new TimeSpan(
            Part("zone"),
            match.Groups["zone"].Value.StartsWith('-') ? -Part("quarter") : Part("quarter"),
            0
        );
        return IsTime(year, month, day, hour, Part("minute"), Part("second_of"), offset)
            ? new DateTimeOffset(year, month, day, hour, Part("minute"), Part("second_of"), offset).ToUniversalTime()
            : null;
    }

    private static int Hour(int hour, string half) => half.Length == 0 ? hour : (hour % 12) + (half[0] is 'p' or 'μ' ? 12 : 0);

    private static bool IsTime(int year, int month, int day, int hour, int minute, int second, TimeSpan offset) =>
        year is >= 1900 and <= 9998
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month)
        && hour < 24
        && minute < 60
        && second < 60
        && offset.Duration() <= TimeSpan.FromHours(14);

    [GeneratedRegex(
        @"^(?<first>\d{4}|\d{1,2})[/.-](?<second>\d{1,2})[/.-](?<third>\d{4}|\d{1,2})"
            + @"(?:,? (?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second_of>\d{2}))?"
            + @"(?: ?(?<half>[apπμ]\.? ?m?\.?(?:μ\.?)?))?(?: ?(?:gmt|utc)(?<zone>[+-]\d{1,2})?(?::?(?<quarter>\d{2}))?)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Pattern();
}
