using System.Collections.Frozen;

namespace Survey.Analysis.Disclosure;

/// <summary>
/// Protects tables one after another: what an earlier one shows is never hidden for the sake of a later one, and a table that
/// cannot be protected beside those before it is left out. So a hard table costs itself, not the report.
/// </summary>
internal sealed class StagedProtection
{
    /// <summary>The effort after which a part is given up, so that a hard one leaves some to the others.</summary>
    private const long EffortOfPart = SuppressionPlan.DefaultEffort / 20;

    private readonly CellSystem system;
    private readonly Dictionary<TablePart, ProtectedPart> parts;
    private readonly Effort effort = new(SuppressionPlan.DefaultEffort);
    private readonly List<ProtectedPart> taken = [];
    private readonly Dictionary<string, LeftOutBecause> leftOut = [];
    private ComplementarySearch search;

    private StagedProtection(IReadOnlyList<ProtectedTable> tables, SuppressionRule rule)
    {
        parts = tables.SelectMany(table => table.Parts).ToDictionary(part => part, part => ProtectedPart.Of(part, rule));
        system = new(parts.Values.SelectMany(part => part.Cells), parts.Values.SelectMany(part => part.Sums));
        search = new(system, rule);
    }

    /// <param name="tables">The most important first.</param>
    /// <param name="rule">What is sensitive, and how well it is hidden.</param>
    /// <exception cref="ArgumentException">
    /// A count is negative, a key has two values, a sum names a cell that its part does not have, or does not add up.
    /// </exception>
    public static SuppressionPlan Of(IReadOnlyList<ProtectedTable> tables, SuppressionRule rule)
    {
        var protection = new StagedProtection(tables, rule);
        foreach (var table in tables)
        {
            protection.Take(table);
        }

        return new SuppressionPlan(
            new([.. protection.taken.SelectMany(part => part.Cells)], [.. protection.taken.SelectMany(part => part.Sums)]),
            protection.system,
            protection.search
        )
        {
            LeftOut = protection.leftOut.ToFrozenDictionary(),
        };
    }

    private void Take(ProtectedTable table)
    {
        if (table.Parts.Count == 0)
        {
            return;
        }

        var (next, passed) = (search, new List<ProtectedPart>());
        foreach (var part in table.Parts.Select(part => parts[part]))
        {
            if (next.With(part, new Effort(EffortOfPart, effort), new Effort(EffortOfPart / 4, effort)) is { } more)
            {
                next = more;
                passed.Add(part);
            }
        }

        if (Fault(table, passed.Count, next) is { } fault)
        {
            leftOut[table.Name] = fault;
            return;
        }

        search = next;
        taken.AddRange(passed);
    }

    /// <summary>Why the table cannot be shown; null where it can.</summary>
    private LeftOutBecause? Fault(ProtectedTable table, int passed, ComplementarySearch next)
    {
        if (passed == 0)
        {
            return LeftOutBecause.CannotBeProtected;
        }

        var published = table
            .Parts.SelectMany(part => part.Cells)
            .Where(cell => cell.IsPublished)
            .Select(cell => cell.Key)
            .ToHashSet();
        published.ExceptWith(Totals(table, published));
        return published.Count(cell => next.Shows(system.Position(cell))) < table.LeastShown * published.Count
            ? LeftOutBecause.LittleWouldRemain
            : null;
    }

    /// <summary>The wholes of the table's own sums; a relation that readers know has no part that the table shows.</summary>
    private static List<CellKey> Totals(ProtectedTable table, HashSet<CellKey> published) =>
        [.. table.Parts.SelectMany(part => part.Sums).Where(sum => sum.Parts.Any(published.Contains)).Select(sum => sum.Whole)];
}
