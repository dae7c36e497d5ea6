namespace Survey.Analysis.Interchange.Wordings;

/// <summary>A cell that joins several options.</summary>
/// <param name="Found">By option in the cell's order, the wordings that it may be.</param>
/// <param name="Rest">What matches none, in the words of the cell.</param>
internal sealed record JoinedOptions(IReadOnlyList<IReadOnlyList<Wording>> Found, IReadOnlyList<string> Rest);
