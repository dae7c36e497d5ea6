namespace Survey.Analysis.Excel.Sheets;

/// <summary>How many lines a wrapped text takes, from its letters: the file's writer cannot measure fonts.</summary>
internal static class TextLines
{
    /// <summary>What words that don't fit at the end of a line leave empty, in digits.</summary>
    private const double Waste = 3;

    /// <param name="text">The text; line breaks count.</param>
    /// <param name="width">The width of a line, in digits.</param>
    public static int Of(string text, double width) => text.Split('\n')
        .Sum(line => Width(line) is var wide && wide <= width - 1 ? 1 : (int)Math.Ceiling(wide / Math.Max(1, width - Waste)));

    /// <summary>In digits of the same font (Calibri), rounded up a little.</summary>
    public static double Width(string text) => text.Sum(character => character switch
    {
        ' ' or 'i' or 'l' or 'j' or 't' or 'f' or 'r' or '.' or ',' or ':' or ';' or '\'' or '’' or '(' or ')' => 0.62,
        'm' or 'w' or 'M' or 'W' or '%' or '—' => 1.6,
        >= 'A' and <= 'Z' => 1.2,
        >= '\u0370' => 1.06,
        _ => 1.02,
    });
}
