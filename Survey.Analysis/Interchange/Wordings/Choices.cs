namespace Survey.Analysis.Interchange.Wordings;

/// <summary>The options that a message offers.</summary>
internal static class Choices
{
    private const int Most = 40;

    /// <summary>The first forty, and an ellipsis for the others.</summary>
    internal static string Joined(IEnumerable<string> items, string separator)
    {
        var all = items.ToList();
        return string.Join(separator, all.Take(Most)) + (all.Count > Most ? separator + "…" : "");
    }
}
