namespace Survey.Analysis.Excel.Charts;

/// <summary>
/// Colours of charts: Okabe and Ito's, which people with any colour vision tell apart, in an order in which neighbours differ in
/// lightness too, so that they survive printing in grey.
/// </summary>
internal static class Palette
{
    public const string Ink = "1F2933";
    public const string Quiet = "52606D";
    public const string Line = "D9DEE3";
    public const string White = "FFFFFF";

    /// <summary>Of single bars: light enough for a dark label on it.</summary>
    public const string Bar = "56B4E9";

    /// <summary>Of the first and the second of a pair.</summary>
    public static readonly IReadOnlyList<string> Pair = ["0072B2", "E69F00"];

    /// <summary>Of ordered parts, from "cannot" upwards.</summary>
    public static readonly IReadOnlyList<string> Levels = ["D55E00", "F0E442", "56B4E9", "0072B2", "CC79A7", "009E73"];

    /// <summary>Of groups side by side.</summary>
    public static readonly IReadOnlyList<string> Groups =
    [
        "0072B2",
        "F0E442",
        "D55E00",
        "56B4E9",
        "009E73",
        "E69F00",
        "CC79A7",
        "999999",
    ];

    /// <summary>The colour of a text on that one.</summary>
    public static string TextOn(string colour) => colour is "0072B2" or "D55E00" or "009E73" ? White : Ink;
}
