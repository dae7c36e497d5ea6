using ClosedXML.Excel;

namespace Survey.Analysis.Excel;

/// <summary>Writes text as text, within the limits of the file format.</summary>
internal static class SheetText
{
    /// <summary>The most characters that a cell of a workbook holds.</summary>
    public const int LongestCell = 32767;

    public static void Write(IXLCell cell, string text)
    {
        cell.SetDataType(XLDataType.Text);
        cell.SetValue(Fitting(text));
    }

    /// <summary>The text without the control characters that XML cannot hold, cut with an ellipsis at the longest cell.</summary>
    public static string Fitting(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = text.Any(IsForbidden) ? string.Concat(text.Where(character => !IsForbidden(character))) : text;
        return clean.Length <= LongestCell ? clean : string.Concat(clean.AsSpan(0, LongestCell - 1), "…");
    }

    private static bool IsForbidden(char character) =>
        char.IsControl(character) && character is not ('\t' or '\n' or '\r') || character is '\uFFFE' or '\uFFFF';
}
