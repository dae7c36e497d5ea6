namespace Survey.Analysis.Interchange.Headers;

/// <summary>What a map says about a column; without match and meta the column is left out.</summary>
/// <param name="Match">The part of a question.</param>
/// <param name="Meta">One of <see cref="MetaColumns.Names"/>.</param>
/// <param name="Words">The code by folded words.</param>
internal sealed record MapEntry(HeaderMatch? Match, string? Meta, IReadOnlyDictionary<string, string> Words);
