using System.Text;

namespace Survey.Analysis.Interchange;

/// <summary>
/// A text as it is compared with other wordings: case, kinds of quotation marks, dashes and white space make no difference. Each
/// letter knows where it came from, so that what is left over can be cut from the text as it was.
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

    internal static FoldedText Of(string text)
    {
        var original = text.Normalize(NormalizationForm.FormC);
        var folded = new StringBuilder(original.Length);
        var origins = new List<int>(original.Length + 1);
        for (var i = 0; i < original.Length; i++)
        {
            var letter = Fold(original[i]);
            if (letter != ' ' || folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(letter);
                origins.Add(i);
            }
        }

        origins.Add(original.Length);
        return new(original, folded.ToString(), [.. origins]);
    }

    /// <summary>What two wordings must have in common to be the same: folded, without punctuation at the end.</summary>
    internal static string Key(string text) => Of(text).Text.TrimEnd([.. Trailing]);

    /// <summary>The original text of a part of the folded one, trimmed.</summary>
    internal string Part(int start, int end) => Original[origins[start]..origins[end]].Trim();

    private static char Fold(char letter) =>
        letter switch
        {
            '‘' or '’' or '‚' or '`' or '´' or '′' or 'ʼ' => '\'',
            '“' or '”' or '„' or '«' or '»' or '″' => '"',
            '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
            '\u037E' => ';',
            'ς' or 'Σ' => 'σ',
            _ => char.IsWhiteSpace(letter) ? ' ' : char.ToLowerInvariant(letter),
        };
}
