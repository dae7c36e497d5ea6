using System.Text.RegularExpressions;

namespace Survey.Analysis.Interchange.Values;

/// <summary>
/// A number as a cell writes it. Point and comma are a decimal sign or a separator of thousands; 1.25 or 1.234.567 says which,
/// 1.250 does not. Spaces and apostrophes between thousands are read in every file.
/// </summary>
internal sealed partial class WrittenNumber
{
    /// <summary>No number is longer.</summary>
    private const int MostLetters = 60;

    private readonly string digits;

    private WrittenNumber(string digits, char? decimalSign, bool isOpen) =>
        (this.digits, DecimalSign, IsOpen) = (digits, decimalSign, isOpen);

    /// <summary>The decimal sign that the cell proves; null where it proves none.</summary>
    internal char? DecimalSign { get; }

    /// <summary>Whether the cell is two numbers, a thousand apart.</summary>
    internal bool IsOpen { get; }

    /// <summary>Null where the cell is no number under either sign.</summary>
    internal static WrittenNumber? Parse(string cell)
    {
        if (cell.Length > MostLetters)
        {
            return null;
        }

        var text = cell.Trim().Replace('\u2212', '-');
        if (Spaced().IsMatch(text))
        {
            text = Gap().Replace(text, "");
        }

        return Plain().IsMatch(text) ? new(text, SignOf(text), Open().IsMatch(text)) : null;
    }

    /// <summary>The number, with a decimal point, under that decimal sign; null where it is none.</summary>
    internal string? Under(char decimalSign)
    {
        var thousands = decimalSign == '.' ? ',' : '.';
        if (DecimalSign is { } proven && proven != decimalSign)
        {
            return null;
        }

        return digits.Replace(thousands.ToString(), "", StringComparison.Ordinal).Replace(decimalSign, '.');
    }

    private static char? SignOf(string text)
    {
        var (points, commas) = (text.Count(letter => letter == '.'), text.Count(letter => letter == ','));
        return (points, commas) switch
        {
            (0, 0) => null,
            (> 0, > 0) => text.LastIndexOf('.') > text.LastIndexOf(',') ? '.' : ',',
            (> 1, 0) => ',',
            (0, > 1) => '.',
            _ when Open().IsMatch(text) => null,
            (1, 0) => '.',
            _ => ',',
        };
    }

    [GeneratedRegex(
        @"^[+-]?\d{1,3}(?:[ \u00A0\u202F\u2009'’]\d{3})+(?:[.,]\d+)?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Spaced();

    [GeneratedRegex(@"[ \u00A0\u202F\u2009'’]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Gap();

    [GeneratedRegex(
        @"^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Plain();

    /// <summary>One to three digits, not a zero before the sign, and exactly three behind it.</summary>
    [GeneratedRegex(@"^[+-]?[1-9]\d{0,2}[.,]\d{3}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Open();
}
