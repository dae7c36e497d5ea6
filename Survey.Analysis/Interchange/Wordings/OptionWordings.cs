using System.Collections.Concurrent;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Interchange.Wordings;

/// <summary>The wordings of a question's options in every language, and the codes themselves.</summary>
internal sealed class OptionWordings
{
    /// <summary>Cells repeat themselves; free text beside "other" does not, and is not worth keeping.</summary>
    private const int MostKept = 5_000;

    private readonly WordingIndex index;
    private readonly IReadOnlyDictionary<string, List<Wording>> inside;
    private readonly bool areAccentsKept;
    private readonly IReadOnlyList<string> longestFirst;
    private readonly HashSet<string> codes;
    private readonly ConcurrentDictionary<string, JoinedOptions> known = [];

    /// <param name="options">The options.</param>
    /// <param name="wordings">How they may be written, beside their codes; where two options share a wording, the first.</param>
    internal OptionWordings(IReadOnlyList<Option> options, IEnumerable<(string Text, string Code, string? Language)> wordings)
    {
        index = new([.. wordings, .. options.Select(option => (option.Code, option.Code, (string?)null))]);
        areAccentsKept = index.At(1).Count < index.At(0).Keys.Select(key => WordingKeys.At(1, key)).Distinct().Count();
        inside = index.At(areAccentsKept ? 0 : 1);
        longestFirst = [.. inside.Keys.OrderByDescending(key => key.Length)];
        codes = options.Select(option => option.Code).ToHashSet();
        Labels = [.. options.Select(option => option.Label.Default)];
    }

    /// <summary>For messages.</summary>
    internal IReadOnlyList<string> Labels { get; }

    internal bool IsCode(string text) => codes.Contains(text);

    /// <summary>
    /// The wordings of one option that the text may be, those of the preferred language first; none where it is no option's.
    /// </summary>
    internal IReadOnlyList<Wording> Find(string text, string? preferred) =>
        Ordered(index.Find(text) is { Count: > 0 } found ? found : index.Find(WholeNumber.Of(text)), preferred);

    /// <summary>
    /// The options in a cell that joins several with a semicolon, a comma, a bar or a line break, the longest wording first, so
    /// that separators inside a wording never split it; codes may be joined by spaces. What matches none is left over.
    /// </summary>
    internal JoinedOptions Split(string cell, string? preferred)
    {
        if (known.TryGetValue(cell, out var same))
        {
            return same;
        }

        var joined = Codes(cell, preferred) ?? SplitWords(cell, preferred);
        if (joined.Rest.Count == 0 && known.Count < MostKept)
        {
            known.TryAdd(cell, joined);
        }

        return joined;
    }

    private JoinedOptions? Codes(string cell, string? preferred)
    {
        var tokens = cell.Split(
            [' ', ';', ',', '|', '\n', '\r'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return tokens.Length > 1 && Array.TrueForAll(tokens, codes.Contains)
            ? new([.. tokens.Distinct().Select(token => Find(token, preferred))], [])
            : null;
    }

    private JoinedOptions SplitWords(string cell, string? preferred)
    {
        var folded = FoldedText.Of(cell.Replace('\n', ';').Replace('\r', ' '), areAccentsKept);
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
                found.Add(Ordered(inside[key], preferred));
                at = SkipSeparators(text, at + key.Length);
                continue;
            }

            var end = NextSeparator(text, at);
            if (Find(folded.Part(at, end).TrimEnd(';', ',', '|', ' '), preferred) is { Count: > 0 } loose)
            {
                AddRest(folded, rest, restFrom, at);
                restFrom = -1;
                found.Add(loose);
            }
            else
            {
                restFrom = restFrom < 0 ? at : restFrom;
            }

            at = SkipSeparators(text, end);
        }

        AddRest(folded, rest, restFrom, text.Length);
        return new([.. found.DistinctBy(wordings => wordings[0].Code)], rest);
    }

    private static void AddRest(FoldedText folded, List<string> rest, int from, int to)
    {
        if (from >= 0)
        {
            rest.Add(folded.Part(from, to).TrimEnd(';', ',', '|', ' '));
        }
    }

    private static int SkipSeparators(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or ';' or ',' or '|' or '.' or '?' or '!' or '…' or ':')
        {
            at++;
        }

        return at;
    }

    private static int NextSeparator(string text, int at)
    {
        var next = text.AsSpan(at).IndexOfAny(";,|");
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

        return end == text.Length || text[end] is ';' or ',' or '|';
    }

    private static List<Wording> Ordered(IReadOnlyList<Wording> wordings, string? preferred)
    {
        var first = wordings.FirstOrDefault(wording => wording.Language == preferred)
            ?? (wordings.Count > 0 ? wordings[0] : null);
        return first is null
            ? []
            : [first, .. wordings.Where(wording => wording.Code == first.Code && wording.Language != first.Language)];
    }
}
