namespace Survey.Analysis.Versions.Differences;

/// <summary>Tells what moved from what only made room.</summary>
internal static class SamePlaces
{
    /// <summary>
    /// Those of the common names that are not in the longest sequence which stands in the same order in both.
    /// </summary>
    public static IReadOnlyList<string> Moved(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var places = after.Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at);
        var common = before.Where(places.ContainsKey).ToList();
        var (lengths, previous) = (new int[common.Count], new int[common.Count]);
        for (var i = 0; i < common.Count; i++)
        {
            (lengths[i], previous[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (places[common[j]] < places[common[i]] && lengths[j] + 1 > lengths[i])
                {
                    (lengths[i], previous[i]) = (lengths[j] + 1, j);
                }
            }
        }

        var kept = new HashSet<string>();
        for (var at = Array.IndexOf(lengths, lengths.DefaultIfEmpty(0).Max()); at >= 0; at = previous[at])
        {
            kept.Add(common[at]);
        }

        return [.. common.Where(name => !kept.Contains(name))];
    }
}
