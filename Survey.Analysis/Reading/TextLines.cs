namespace Survey.Analysis.Reading;

/// <summary>
/// How wide a text is and how many lines it takes where there is no font to measure with: the rows of a workbook, the labels of a
/// chart. Widths of letters are those of Calibri in bold, the wider ones, in its digits; Carlito has the same.
/// </summary>
internal static class TextLines
{
    /// <summary>What words that don't fit at the end of a line leave empty, in digits.</summary>
    private const double Waste = 3;

    /// <param name="text">The text; line breaks count.</param>
    /// <param name="width">The width of a line, in digits.</param>
    public static int Of(string text, double width) =>
        text.Split('\n')
            .Sum(line => Width(line) is var wide && wide <= width - 1 ? 1 : (int)Math.Ceiling(wide / Math.Max(1, width - Waste)));

    /// <summary>The lines of a text that is broken between words; a word that is wider than a line stands alone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width of a line, in digits.</param>
    public static IReadOnlyList<string> Broken(string text, double width)
    {
        List<string> lines = [];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {word}") <= width)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    /// <summary>In digits, each letter rounded up.</summary>
    public static double Width(string text) => text.Sum(Width);

    private static double Width(char letter) =>
        letter switch
        {
            ' ' or '\'' => 0.46,
            'i' or 'j' or 'l' or 'í' or 'ì' or 'ï' or 'ι' or 'ί' or '.' or ',' or ':' or ';' or '’' or '·' or 'I' => 0.55,
            'f' or 'r' or 't' or '(' or ')' or '[' or ']' or '-' or '!' or 'J' => 0.7,
            'c' or 's' or 'z' or 'ç' or '/' or '“' or '”' or 'L' => 0.86,
            'g' or 'k' or 'v' or 'x' or 'y' or '?' or '"' or 'F' or 'S' or 'Z' => 0.95,
            'a'
            or 'e'
            or 'á'
            or 'à'
            or 'é'
            or 'è'
            or 'E'
            or 'T'
            or (>= '0' and <= '9')
            or '_'
            or '+'
            or '='
            or '<'
            or '>'
            or '–' => 1,
            'C' or 'K' or 'P' or 'R' or 'B' or 'X' or 'Y' => 1.11,
            'A' or 'D' or 'G' or 'H' or 'N' or 'O' or 'Q' or 'U' or 'V' => 1.35,
            'w' or '%' or '&' or '…' or 'ω' or 'ώ' or 'φ' or 'ψ' => 1.47,
            'm' => 1.61,
            'M' or 'W' or '@' or '—' or '←' => 1.8,
            >= 'Α' and <= 'Ω' => 1.2,
            _ => 1.06,
        };
}
