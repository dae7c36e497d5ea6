using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Survey.Analysis.Excel.Workbooks;

/// <summary>
/// A text as it stands in the file. What XML cannot hold is written as <c>_xHHHH_</c> (ECMA-376, 22.9.2.19), and so is the
/// underscore of a text that only looks like that, so that every text comes back as it was.
/// </summary>
internal static partial class CellText
{
    /// <summary>The element with the text, UTF-8; cut where a cell ends.</summary>
    public static byte[] Of(string text)
    {
        var shown = SheetText.Fitting(text);
        var space =
            shown.Length > 0
            && (char.IsWhiteSpace(shown[0]) || char.IsWhiteSpace(shown[^1]) || shown.Contains('\n', StringComparison.Ordinal));
        return Encoding.UTF8.GetBytes($"<t{(space ? " xml:space=\"preserve\"" : "")}>{Escaped(shown)}</t>");
    }

    /// <summary>A formula or another text that is no cell's, as XML writes it.</summary>
    public static string Escaped(string text)
    {
        var safe = LooksEscaped().Replace(text, "_x005F$0");
        return NeedsEscape()
            .Replace(safe, match => match.Value switch
                {
                    "&" => "&amp;",
                    "<" => "&lt;",
                    ">" => "&gt;",
                    var other => Encoded(other),
                });
    }

    /// <summary>A character that XML 1.0 excludes, and the carriage return, which its readers turn into a line feed.</summary>
    private static string Encoded(string found) =>
        found.Length == 2 && XmlConvert.IsXmlSurrogatePair(found[1], found[0])
            ? found
            : string.Concat(
                found.Select(character => "_x" + ((int)character).ToString("X4", CultureInfo.InvariantCulture) + "_")
            );

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooksEscaped();

    [GeneratedRegex(
        "[&<>]|[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]|[^\\t\\n\\u0020-\\uD7FF\\uE000-\\uFFFD]",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NeedsEscape();
}
