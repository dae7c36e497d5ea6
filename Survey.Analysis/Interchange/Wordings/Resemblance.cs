using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Interchange.Wordings;

/// <summary>
/// Finds the option that words resemble: half of the words of the shorter text occur in the other, or at most a third of the letters
/// differ.
/// </summary>
internal sealed class Resemblance(IReadOnlyList<Option> options)
{
    private const double Enough = 0.5;

    private readonly IReadOnlyList<(string Label, string Key, HashSet<string> Words)> labels =
    [
        .. options
            .Where(option => option.Code != ChoiceQuestion.OtherCode)
            .SelectMany(option => option.Label.Wordings)
            .Select(label => (label, FoldedText.Key(label, withAccents: false), Words(label))),
    ];

    /// <summary>In the words of the option; null where none is like it.</summary>
    internal string? Nearest(string text)
    {
        var (key, words) = (FoldedText.Key(text, withAccents: false), Words(text));
        return labels
            .Select(label => (label.Label, Score: Score(key, words, label.Key, label.Words)))
            .Where(label => label.Score >= Enough)
            .OrderByDescending(label => label.Score)
            .Select(label => label.Label)
            .FirstOrDefault();
    }

    private static double Score(string key, HashSet<string> words, string label, HashSet<string> labelWords)
    {
        var shorter = Math.Min(words.Count, labelWords.Count);
        var shared = shorter == 0 ? 0 : (double)words.Count(labelWords.Contains) / shorter;
        var longest = Math.Max(key.Length, label.Length);
        var same = 1 - ((double)NearestName.Distance(key, label) / longest);
        return Math.Max(shared, same >= 2.0 / 3 ? same : 0);
    }

    /// <summary>Short words join others and say little.</summary>
    private static HashSet<string> Words(string text) =>
        [
            .. FoldedText
                .Of(text, withAccents: false)
                .Text.Split([' ', ',', ';', ':', '.', '(', ')', '/', '-'], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.Length > 3),
        ];
}
