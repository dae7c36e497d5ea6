using Survey.Analysis.Interchange.Wordings;

namespace Survey.Analysis.Interchange.Headers;

/// <summary>
/// What somebody has said about the columns of a table: which question each holds, which words stand for which option, and which
/// columns hold no answers. It is kept beside the files of a service and used for each of them.
/// </summary>
public sealed class ColumnMap
{
    private readonly IReadOnlyDictionary<string, MapEntry> entries;

    internal ColumnMap(IReadOnlyDictionary<string, MapEntry> entries) => this.entries = entries;

    internal bool Knows(string header) => Find(header) is { } entry && (entry.Match ?? (object?)entry.Meta) is not null;

    /// <summary>Null where the map does not name the column.</summary>
    internal MapEntry? Find(string header) => entries.GetValueOrDefault(FoldedText.Key(header));
}
