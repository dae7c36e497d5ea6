namespace Survey.Analysis.Problems;

/// <summary>Finds what an author meant by a misspelt name.</summary>
internal static class NearestName
{
    /// <summary>What to do about an unknown name: the nearest known one where it is near, else all of them.</summary>
    public static string Advice(string unknown, IEnumerable<string> known)
    {
        var candidates = known.ToList();
        var nearest = candidates.MinBy(candidate => Distance(Lower(unknown), Lower(candidate)));
        if (nearest is not null && Distance(Lower(unknown), Lower(nearest)) <= Math.Max(2, unknown.Length / 4))
        {
            return $"did you mean '{nearest}'?";
        }

        return candidates.Count == 0 ? "there are none" : $"known are {string.Join(", ", candidates)}";
    }

    /// <summary>The Levenshtein distance: insertions, deletions and replacements from one to the other.</summary>
    public static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }

    private static string Lower(string text) => text.ToLowerInvariant();
}
