using System.Collections.Frozen;

namespace Survey.Analysis.Disclosure;

/// <summary>
/// Which numbers of a report are hidden, over all its tables together: sensitive counts, and as many others as it takes that no
/// reader can narrow a sensitive count further than the rule allows. See docs/methods/suppression.md.
/// </summary>
internal sealed class SuppressionPlan
{
    /// <summary>
    /// The effort after which everything connected with a cell is hidden instead, in coefficients: some seconds.
    /// </summary>
    public const long DefaultEffort = 1_000_000_000;

    private readonly Lazy<Attack> attack;

    /// <param name="report">Every count that readers see or can compute, and the relations between them.</param>
    /// <param name="system">Has these cells and sums, and may have more.</param>
    /// <param name="search">What was decided about them.</param>
    internal SuppressionPlan(TablePart report, CellSystem system, ComplementarySearch search)
    {
        Report = report;
        var known = report.Cells.Where(cell => cell.IsPublished).Select(cell => cell.Key).Distinct().ToList();
        Hidden = known
            .Where(key => search.Hidden(system.Position(key)) is not null)
            .ToFrozenDictionary(key => key, key => search.Hidden(system.Position(key))!.Value); // just looked at
        Shown = known.Where(key => !Hides(key)).ToFrozenSet();
        attack = new(() => new Attack(report.Cells, report.Sums, Hidden.Keys.ToFrozenSet()));
    }

    /// <summary>The counts of what is shown, and the relations between them.</summary>
    public TablePart Report { get; }

    /// <summary>The hidden cells, each with the reason, which is not for readers.</summary>
    public IReadOnlyDictionary<CellKey, HiddenBecause> Hidden { get; }

    /// <summary>The cells that readers see.</summary>
    public IReadOnlySet<CellKey> Shown { get; }

    /// <summary>The tables that are not shown at all, by name.</summary>
    public IReadOnlyDictionary<string, LeftOutBecause> LeftOut { get; init; } = FrozenDictionary<string, LeftOutBecause>.Empty;

    /// <summary>The plan for a report; the same cells and sums, in any order, give the same plan.</summary>
    /// <param name="cells">Every count; one key may come several times with the same value.</param>
    /// <param name="sums">The relations between them.</param>
    /// <param name="rule">What is sensitive, and how well it is hidden.</param>
    /// <exception cref="ArgumentException">
    /// A count is negative, a key has two values, a sum names an unknown cell, has no part or the same cell twice, or does not
    /// add up.
    /// </exception>
    public static SuppressionPlan For(IReadOnlyList<CountCell> cells, IReadOnlyList<Sum> sums, SuppressionRule rule) =>
        For(cells, sums, rule, DefaultEffort);

    /// <summary>Whether the number may not be shown, nor anything computed from it: a percentage, a mean, a test.</summary>
    public bool Hides(CellKey key) => Hidden.ContainsKey(key);

    /// <summary>What a reader of the protected report can find out about a count; exact for a shown one.</summary>
    /// <exception cref="ArgumentException">The report has no such cell.</exception>
    public FeasibleRange RangeOf(CellKey key) => attack.Value.RangeOf(key);

    /// <summary>Whether a reader of the protected report has to reckon with that value of a count.</summary>
    /// <exception cref="ArgumentException">The report has no such cell.</exception>
    public bool CanBe(CellKey key, long value) => attack.Value.CanBe(key, value);

    internal static SuppressionPlan For(
        IReadOnlyList<CountCell> cells,
        IReadOnlyList<Sum> sums,
        SuppressionRule rule,
        long effort
    )
    {
        var part = ProtectedPart.Of(new TablePart(cells, sums), rule);
        var system = new CellSystem(part.Cells, part.Sums);
        var search = new ComplementarySearch(system, rule).With(
            part,
            new Effort(effort),
            new Effort(effort / 4),
            hidesConnected: true
        );
        return new SuppressionPlan(new(part.Cells, part.Sums), system, search!); // nothing is given up
    }
}
