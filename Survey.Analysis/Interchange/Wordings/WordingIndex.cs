namespace Survey.Analysis.Interchange.Wordings;

/// <summary>
/// Finds what a text is a wording of. A looser key is tried only where no stricter one is known, and never where it would stand
/// for two things.
/// </summary>
internal sealed class WordingIndex
{
    private readonly Dictionary<string, List<Wording>>[] levels;

    internal WordingIndex(IEnumerable<(string Text, string Code, string? Language)> wordings)
    {
        var all = wordings.Where(wording => FoldedText.Key(wording.Text).Length > 0).ToList();
        levels = [.. Enumerable.Range(0, WordingKeys.Levels).Select(level => Level(level, all))];
    }

    /// <summary>All wordings of that text, in the order in which they were given; none where it is unknown.</summary>
    internal IReadOnlyList<Wording> Find(string text)
    {
        for (var level = 0; level < WordingKeys.Levels; level++)
        {
            if (levels[level].TryGetValue(WordingKeys.At(level, text), out var found))
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>The keys of a level, for a search inside a longer text.</summary>
    internal IReadOnlyDictionary<string, List<Wording>> At(int level) => levels[level];

    private static Dictionary<string, List<Wording>> Level(
        int level,
        IEnumerable<(string Text, string Code, string? Language)> wordings
    ) =>
        wordings
            .Select(wording => new Wording(WordingKeys.At(level, wording.Text), wording.Code, wording.Language))
            .Where(wording => wording.Key.Length > 0)
            .GroupBy(wording => wording.Key)
            .Where(same => level == 0 || same.DistinctBy(wording => wording.Code).Count() == 1)
            .ToDictionary(same => same.Key, same => same.ToList());
}
