using System.Text.RegularExpressions;

namespace Survey.Analysis.Interchange.Wordings;

/// <summary>
/// The keys under which a wording is looked up, from the strictest to the loosest: as it is; without accents; without a number in
/// front ("2. ", "Q2:", "b)"); without a hint in brackets at the end.
/// </summary>
internal static partial class WordingKeys
{
    internal const int Levels = 4;

    /// <summary>A longer text is nobody's wording.</summary>
    private const int MostLetters = 2_000;

    internal static string At(int level, string text)
    {
        var key = FoldedText.Key(text, withAccents: level == 0);
        if (key.Length > MostLetters)
        {
            return key;
        }

        if (level >= 2)
        {
            key = Number().Replace(key, "");
        }

        return level >= 3 ? FoldedText.Key(Hint().Replace(key, "")) : key;
    }

    /// <summary>The text in its own letters, without invisible ones and without a hint at the end.</summary>
    internal static string WithoutHint(string text)
    {
        var visible = FoldedText.WithoutInvisible(text).Trim();
        return visible.Length > MostLetters ? visible : Hint().Replace(visible, "").Trim();
    }

    [GeneratedRegex(
        @"^\s*[\[(]?(?:q|v|f|vraag|pregunta|domanda|ερωτηση|question)?\s?\d{1,3}(?:\.\d{1,3})*[a-z]?[.):\]]+ |^[a-z][.)] ",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Number();

    [GeneratedRegex(
        @"(?: ?\([^()]*\)| ?\*)+$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Hint();
}
