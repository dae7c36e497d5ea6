using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange;

/// <summary>The wordings of a question's options in every language, and the codes themselves.</summary>
internal sealed class OptionWordings
{
    private readonly ILookup<string, Wording> byKey;
    private readonly IReadOnlyList<string> longestFirst;

    internal OptionWordings(IReadOnlyList<Option> options, string defaultLanguage)
        : this([
            .. options.SelectMany(option =>
                Wording
                    .Of(option.Code, option.Label, defaultLanguage)
                    .Append(new(FoldedText.Key(option.Code), option.Code, Language: null))
            ),
        ])
    {
        Labels = [.. options.Select(option => option.Label.Default)];
    }

    private OptionWordings(IReadOnlyList<Wording> wordings)
    {
        byKey = wordings.ToLookup(wording => wording.Key);
        longestFirst = [.. wordings.Select(wording => wording.Key).Distinct().OrderByDescending(key => key.Length)];
    }

    /// <summary>For messages.</summary>
    internal IReadOnlyList<string> Labels { get; private init; } = [];

    /// <summary>The author's two labels, and yes and no in every language.</summary>
    internal static OptionWordings OfYesNo(YesNoQuestion question, string defaultLanguage)
    {
        var options = AnswerTexts.Options(question);
        return new([
            .. new OptionWordings(options, defaultLanguage).byKey.SelectMany(wordings => wordings),
            .. Wording.Of(YesNoQuestion.TrueCode, AnswerTexts.Yes, defaultLanguage),
            .. Wording.Of(YesNoQuestion.FalseCode, AnswerTexts.No, defaultLanguage),
        ])
        {
            Labels = [.. options.Select(option => option.Label.Default)],
        };
    }

    /// <summary>
    /// The wordings of one option that the text may be, those of the preferred language first; none where it is no option's.
    /// </summary>
    internal IReadOnlyList<Wording> Find(string text, string? preferred) => OfKey(FoldedText.Key(text), preferred);

    /// <summary>
    /// The options in a cell that joins several with a semicolon or a comma, the longest wording first, so that separators inside
    /// a wording never split it. What matches none is left over.
    /// </summary>
    internal JoinedOptions Split(string cell, string? preferred)
    {
        var folded = FoldedText.Of(cell);
        var text = folded.Text;
        var found = new List<IReadOnlyList<Wording>>();
        var rest = new List<string>();
        var restFrom = -1;
        for (var at = SkipSeparators(text, 0); at < text.Length; )
        {
            if (Longest(text, at) is { } key)
            {
                AddRest(folded, rest, restFrom, at);
                restFrom = -1;
                found.Add(OfKey(key, preferred));
                at = SkipSeparators(text, at + key.Length);
            }
            else
            {
                restFrom = restFrom < 0 ? at : restFrom;
                at = SkipSeparators(text, NextSeparator(text, at));
            }
        }

        AddRest(folded, rest, restFrom, text.Length);
        return new(found, rest.Count == 0 ? null : string.Join("; ", rest));
    }

    private static void AddRest(FoldedText folded, List<string> rest, int from, int to)
    {
        if (from >= 0)
        {
            rest.Add(folded.Part(from, to).TrimEnd(';', ',', ' '));
        }
    }

    private static int SkipSeparators(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or ';' or ',' or '.' or '?' or '!' or '…' or ':')
        {
            at++;
        }

        return at;
    }

    private static int NextSeparator(string text, int at)
    {
        var next = text.AsSpan(at).IndexOfAny(';', ',');
        return next < 0 ? text.Length : at + next + 1;
    }

    private string? Longest(string text, int at) =>
        longestFirst.FirstOrDefault(key =>
            string.CompareOrdinal(text, at, key, 0, key.Length) == 0 && EndsAt(text, at + key.Length)
        );

    /// <summary>Whether a wording may end there: at the end or before a separator, its own punctuation in between.</summary>
    private static bool EndsAt(string text, int end)
    {
        while (end < text.Length && text[end] is '.' or '?' or '!' or '…' or ':' or ' ')
        {
            end++;
        }

        return end == text.Length || text[end] is ';' or ',';
    }

    private List<Wording> OfKey(string key, string? preferred)
    {
        var wordings = byKey[key];
        var first = wordings.FirstOrDefault(wording => wording.Language == preferred) ?? wordings.FirstOrDefault();
        return first is null
            ? []
            : [first, .. wordings.Where(wording => wording.Code == first.Code && wording.Language != first.Language)];
    }
}
