namespace Survey.Analysis.Excel.Charts;

/// <summary>
/// Colours of charts, those of the house: neighbours differ in lightness, so that people with any colour vision tell them apart and
/// they survive printing in grey.
/// </summary>
internal static class Palette
{
    public const string Ink = "1F2933";
    public const string Quiet = "52606D";
    public const string Line = "D9DEE3";
    public const string White = "FFFFFF";

    /// <summary>Of single bars.</summary>
    public const string Bar = "5AA5A3";

    /// <summary>Of the first and the second of a pair.</summary>
    public static readonly IReadOnlyList<string> Pair = ["C98A4B", "0B5A5F"];

    /// <summary>Of ordered parts, from "cannot" upwards.</summary>
    public static readonly IReadOnlyList<string> Levels = ["B5532A", "F0D9A8", "9FCFCA", "0B5A5F", "CFC7DD", "5B4A7D"];

    /// <summary>Of the whole, beside which groups stand.</summary>
    public const string Whole = "A79D91";

    /// <summary>Of groups side by side.</summary>
    public static readonly IReadOnlyList<string> Groups = ["0B5A5F", "9FCFCA", "C98A4B", "F0D9A8", "5B4A7D", "CFC7DD", "B5532A"];

    /// <summary>The colour of a text on that one.</summary>
    public static string TextOn(string colour) => colour is "B5532A" or "0B5A5F" or "5B4A7D" ? White : Ink;
}
