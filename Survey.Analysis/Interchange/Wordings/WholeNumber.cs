using System.Text.RegularExpressions;

namespace Survey.Analysis.Interchange.Wordings;

/// <summary>A code that a spreadsheet has taken for a number: <c>4.0</c> is the code <c>4</c>.</summary>
internal static partial class WholeNumber
{
    /// <summary>The cell without a fraction of zeros, trimmed; other cells as they are.</summary>
    internal static string Of(string cell)
    {
        var text = cell.Trim();
        return Fraction().IsMatch(text) ? text[..text.IndexOfAny(['.', ','])] : text;
    }

    [GeneratedRegex(@"^-?\d+[.,]0+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Fraction();
}
