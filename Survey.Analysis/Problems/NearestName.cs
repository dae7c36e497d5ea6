namespace Survey.Analysis.Problems;

/// <summary>Finds what an author meant by a misspelt name.</summary>
public static class NearestName
{
    /// <summary>What to do about an unknown name: the nearest known one where it is near, else all of them.</summary>
    public static string Advice(string unknown, IEnumerable<string> known)
    {
        var candidates = known.ToList();
        return Find(unknown, candidates) is { } nearest ? $"did you mean '{nearest}'?"
            : candidates.Count == 0 ? "there are none"
            : $"known are {string.Join(", ", candidates)}";
    }

    /// <summary>The known name that differs in a quarter of the letters at most; null where there is none.</summary>
    public static string? Find(string unknown, IEnumerable<string> known)
    {
        var name = Lower(unknown.Trim());
        var most = Math.Max(2, name.Length / 4);
        return known
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= most)
            .Select(candidate => (Name: candidate, Distance: Distance(name, Lower(candidate))))
            .Where(candidate => candidate.Distance <= most)
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
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
