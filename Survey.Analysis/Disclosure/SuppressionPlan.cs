using System.Collections.Frozen;

namespace Survey.Analysis.Disclosure;

/// <summary>
/// Which numbers of a report are hidden, over all its tables together: sensitive counts, and as many others as it takes that no
/// reader can narrow a sensitive count further than the rule allows. See docs/methods/suppression.md.
/// </summary>
internal sealed class SuppressionPlan
{
    private readonly Attack attack;

    private SuppressionPlan(Attack attack, FrozenDictionary<CellKey, HiddenBecause> hidden) =>
        (this.attack, Hidden) = (attack, hidden);

    /// <summary>The hidden cells, each with the reason, which is not for readers.</summary>
    public IReadOnlyDictionary<CellKey, HiddenBecause> Hidden { get; }

    /// <summary>The plan for a report; the same cells and sums, in any order, give the same plan.</summary>
    /// <param name="cells">Every count; one key may come several times with the same value.</param>
    /// <param name="sums">The relations between them.</param>
    /// <param name="rule">What is sensitive, and how well it is hidden.</param>
    /// <exception cref="ArgumentException">
    /// A count is negative, a key has two values, a sum names an unknown cell, has no part or the same cell twice, or does not
    /// add up.
    /// </exception>
    public static SuppressionPlan For(IReadOnlyList<CountCell> cells, IReadOnlyList<Sum> sums, SuppressionRule rule) =>
        For(cells, sums, rule, ComplementarySearch.DefaultEffort);

    /// <summary>Whether the number may not be shown, nor anything computed from it: a percentage, a mean, a test.</summary>
    public bool Hides(CellKey key) => Hidden.ContainsKey(key);

    /// <summary>What a reader of the protected report can find out about a count; exact for a shown one.</summary>
    /// <exception cref="ArgumentException">The report has no such cell.</exception>
    public FeasibleRange RangeOf(CellKey key) => attack.RangeOf(key);

    /// <summary>Whether a reader of the protected report has to reckon with that value of a count.</summary>
    /// <exception cref="ArgumentException">The report has no such cell.</exception>
    public bool CanBe(CellKey key, long value) => attack.CanBe(key, value);

    internal static SuppressionPlan For(
        IReadOnlyList<CountCell> cells,
        IReadOnlyList<Sum> sums,
        SuppressionRule rule,
        long effort
    )
    {
        var complements = Complements.Of(new CellSystem(cells, sums), rule);
        var system = new CellSystem(cells.Concat(complements.Rests), sums.Concat(complements.Sums));
        var primary = system.Cells.Select(cell => Primary(cell, rule, complements.Parts)).ToList();
        var reasons = ComplementarySearch.Complete(system, primary, rule, effort);
        var hidden = system
            .Cells.Zip(reasons)
            .Where(pair => pair.Second is not null)
            .ToFrozenDictionary(pair => pair.First.Key, pair => pair.Second!.Value);
        return new SuppressionPlan(new Attack(system, hidden.Keys.ToFrozenSet()), hidden);
    }

    private static HiddenBecause? Primary(CountCell cell, SuppressionRule rule, IReadOnlySet<CellKey> partsOfSmallRests) =>
        !cell.IsPublished || !cell.IsProtected ? null
        : rule.IsSensitive(cell.Value) ? HiddenBecause.Small
        : partsOfSmallRests.Contains(cell.Key) ? HiddenBecause.SmallComplement
        : null;
}
