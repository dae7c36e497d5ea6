using System.Globalization;
using System.Text;

namespace Survey.Analysis.Interchange.Wordings;

/// <summary>
/// A text as it is compared with other wordings: case, accents, kinds of quotation marks, dashes, white space and invisible
/// characters make no difference. Each letter knows where it came from, so that what is left over can be cut from the text as it
/// was.
/// </summary>
internal sealed class FoldedText
{
    private const string Trailing = " .,:;?!…·*";

    private readonly int[] origins;

    private FoldedText(string original, string text, int[] origins)
    {
        Original = original;
        Text = text;
        this.origins = origins;
    }

    internal string Original { get; }

    internal string Text { get; }

    /// <param name="text">Any text.</param>
    /// <param name="withAccents">Keeps accents apart, for options that differ in nothing else.</param>
    internal static FoldedText Of(string text, bool withAccents = true)
    {
        var original = text.Normalize(NormalizationForm.FormC);
        var folded = new StringBuilder(original.Length);
        var origins = new List<int>(original.Length + 1);
        for (var i = 0; i < original.Length; i++)
        {
            var letter = Fold(original[i], withAccents);
            if (!IsInvisible(letter) && (letter != ' ' || (folded.Length > 0 && folded[^1] != ' ')))
            {
                folded.Append(letter);
                origins.Add(i);
            }
        }

        origins.Add(original.Length);
        return new(original, folded.ToString(), [.. origins]);
    }

    /// <summary>What two wordings must have in common to be the same: folded, without punctuation at the end.</summary>
    internal static string Key(string text, bool withAccents = true) => Of(text, withAccents).Text.TrimEnd([.. Trailing]);

    /// <summary>The original text of a part of the folded one, trimmed.</summary>
    internal string Part(int start, int end) => Original[origins[start]..origins[end]].Trim();

    internal static string WithoutInvisible(string text) => string.Concat(text.Where(letter => !IsInvisible(letter)));

    private static bool IsInvisible(char letter) =>
        letter > '\u007F'
        && CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;

    private static char Fold(char letter, bool withAccents) =>
        letter switch
        {
            '‘' or '’' or '‚' or '`' or '´' or '′' or 'ʼ' => '\'',
            '“' or '”' or '„' or '«' or '»' or '″' => '"',
            '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
            '\u037E' => ';',
            'ς' or 'Σ' => 'σ',
            _ when char.IsWhiteSpace(letter) => ' ',
            _ when letter <= '\u007F' || withAccents => char.ToLowerInvariant(letter),
            _ => Base(char.ToLowerInvariant(letter)),
        };

    private static char Base(char letter) =>
        char.IsSurrogate(letter) ? letter : letter.ToString().Normalize(NormalizationForm.FormD)[0];
}
