using Survey.Analysis.Reading;

namespace Survey.Analysis.Excel.Workbooks;

/// <summary>Keeps texts within the limits of the file format.</summary>
internal static class SheetText
{
    /// <summary>The most characters that a cell of a workbook holds.</summary>
    public const int LongestCell = 32767;

    /// <summary>The text without what XML cannot hold: control characters are left out, halves of characters replaced.</summary>
    public static string Clean(string text) => Fitting(SoundText.Of(text));

    /// <summary>The text, cut with an ellipsis at the longest cell.</summary>
    public static string Fitting(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= LongestCell)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[LongestCell - 2]) ? LongestCell - 2 : LongestCell - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
