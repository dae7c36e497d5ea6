namespace Survey.Analysis.Interchange.Wordings;

/// <summary>Counts which words of a column were taken for which option.</summary>
internal sealed class CellTally
{
    /// <summary>
    /// Free text beside "other" may differ in every cell; beyond this many different words no new ones are kept.
    /// </summary>
    private const int Most = 500;

    private readonly Dictionary<(string Text, string? Code, string? Language), int> counts = [];

    internal IReadOnlyList<CellMatch> Matches =>
        [.. counts.Select(pair => new CellMatch(pair.Key.Text, pair.Key.Code, pair.Key.Language, pair.Value))];

    internal void Add(string text, string? code, string? language)
    {
        var known = counts.GetValueOrDefault((text, code, language));
        if (known > 0 || counts.Count < Most)
        {
            counts[(text, code, language)] = known + 1;
        }
    }
}
