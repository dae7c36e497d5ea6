namespace Survey.Analysis.Disclosure;

/// <summary>Counts that are protected together. Every cell of a sum is among the cells.</summary>
/// <param name="Cells">Every count; one key may come several times with the same value.</param>
/// <param name="Sums">The relations between them that readers know.</param>
internal sealed record TablePart(IReadOnlyList<CountCell> Cells, IReadOnlyList<Sum> Sums);
