namespace Survey.Analysis.Disclosure;

/// <summary>
/// A relation that every reader knows: a whole is the sum of its parts, which do not overlap. Row and column totals are sums, and
/// base = chosen + not chosen, and total = answered + missing. One part means that two keys count the same respondents.
/// </summary>
/// <param name="Whole">The key of the total.</param>
/// <param name="Parts">The keys of the parts: at least one, none twice.</param>
internal sealed record Sum(CellKey Whole, IReadOnlyList<CellKey> Parts);
