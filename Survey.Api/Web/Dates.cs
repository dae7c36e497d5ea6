using System.Globalization;

namespace Survey.Api.Web;

/// <summary>Days and moments as the language writes them. Moments are in UTC, and say so.</summary>
internal static class Dates
{
    public static string Of(DateOnly day, string language) => day.ToString("D", Culture(language));

    public static string Of(DateTimeOffset moment, string language) =>
        $"{Of(DateOnly.FromDateTime(moment.UtcDateTime), language)}, {moment.UtcDateTime.ToString("t", Culture(language))} UTC";

    /// <summary>English as Europe writes it: the day before the month.</summary>
    private static CultureInfo Culture(string language) => CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : language);
}
