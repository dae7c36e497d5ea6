using System.Text;

namespace Survey.Analysis.Responses;

/// <summary>
/// Cleans the text of an answer once, at the door, so that every store and every file format can hold it. Controls (C0 and
/// C1 except TAB and LF) and Unicode non-characters are left out: nobody sees them, so nobody could mend them. CR LF and CR
/// become LF, and white space around the text goes. A lone surrogate is refused: it is half a character, the mark of a
/// broken encoding.
/// </summary>
public static class AnswerText
{
    private const int ShownLength = 60;

    /// <summary>The cleaned text, empty where nothing is left; null where it holds a lone surrogate.</summary>
    internal static string? Clean(string text)
    {
        var suspect = text.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0;
        return suspect ? CleanRunes(text) : text.Trim();
    }

    /// <summary>A value as a message quotes it: cleaned, and cut where it is long.</summary>
    public static string Shown(string text)
    {
        var clean = Clean(text) ?? "\uFFFD";
        return clean.Length <= ShownLength ? clean : string.Concat(clean.AsSpan(0, CutBefore(clean, ShownLength)), "…");
    }

    private static int CutBefore(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

    private static string? CleanRunes(string text)
    {
        var clean = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != System.Buffers.OperationStatus.Done)
            {
                return null;
            }

            rest = rest[length..];
            if (rune.Value == '\r')
            {
                clean.Append(rest.StartsWith("\n") ? "" : "\n");
            }
            else if (IsKept(rune))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Trim();
    }

    private static bool IsKept(Rune rune) =>
        rune.Value is '\t' or '\n'
        || !(Rune.IsControl(rune) || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF);
}
