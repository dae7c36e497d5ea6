using System.Globalization;

namespace Survey.Tests.Interchange;

/// <summary>How one column of a download writes dates, times or numbers.</summary>
internal static class RandomWriting
{
    private static readonly string[] DatePatterns =
    [
        "yyyy-MM-dd",
        "dd/MM/yyyy",
        "d-M-yyyy",
        "d.M.yyyy",
        "M/d/yyyy",
        "yyyy/MM/dd",
    ];

    private static readonly string[] TimePatterns =
    [
        "yyyy/MM/dd h:mm:ss tt",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss",
        "dd/MM/yyyy HH:mm:ss",
        "d-M-yyyy H:mm:ss",
        "dd/MM/yyyy HH.mm.ss",
        "d.M.yy H:mm:ss",
        "M/d/yyyy H:mm:ss",
        "MM/dd/yy hh:mm:ss tt",
    ];

    private static readonly (string Name, int Hours)[] Zones =
    [
        ("", 0),
        (" UTC", 0),
        (" CET", 1),
        (" EEST", 3),
        (" GMT+2", 2),
        (" GMT-03:00", -3),
        (" PST", -8),
    ];

    public static Func<DateTime, string> Times(Random random)
    {
        var (zone, hours) = Pick(random, Zones);
        var pattern = Pick(random, TimePatterns);
        return moment => moment.AddHours(hours).ToString(pattern, CultureInfo.InvariantCulture) + zone;
    }

    public static Func<DateTime, string> Dates(Random random)
    {
        var pattern = Pick(random, DatePatterns);
        return day => day.ToString(pattern, CultureInfo.InvariantCulture);
    }

    public static Func<decimal, string> Numbers(Random random, string sign)
    {
        var format = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        format.NumberDecimalSeparator = sign;
        format.NumberGroupSeparator = Pick(random, "", " ", "\u202F", "'", format.NumberDecimalSeparator == "." ? "," : ".");
        return number => number.ToString("#,##0.#####", format);
    }

    public static T Pick<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];
}
