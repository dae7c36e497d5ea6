using Survey.Analysis.Disclosure;

namespace Survey.Tests.Disclosure;

/// <summary>
/// Tries every report of whole numbers that agrees with the shown cells, by backtracking over the cells that are not shown.
/// </summary>
internal sealed class Enumeration
{
    private const int MaximumSteps = 100_000;

    private readonly CellSystem system;
    private readonly long?[] values;
    private readonly (long Low, long High)[] ranges;
    private readonly long cap;
    private int steps;

    private Enumeration(CellSystem system, Func<CellKey, bool> hides)
    {
        this.system = system;
        values = [.. system.Cells.Select(cell => cell.IsPublished && !hides(cell.Key) ? cell.Value : (long?)null)];
        ranges = [.. system.Cells.Select(cell => (cell.Value, cell.Value))];
        cap = system.Cells.Max(cell => cell.Value);
    }

    /// <summary>
    /// The smallest and largest value of each cell among the reports with no count above the largest true one; null when there
    /// are too many.
    /// </summary>
    public static IReadOnlyList<(long Low, long High)>? Of(CellSystem system, Func<CellKey, bool> hides)
    {
        var enumeration = new Enumeration(system, hides);
        return enumeration.Try() ? enumeration.ranges : null;
    }

    private bool Try()
    {
        if (++steps > MaximumSteps)
        {
            return false;
        }

        var filled = new List<int>();
        var isConsistent = Propagate(filled);
        var isComplete = true;
        if (isConsistent)
        {
            var open = Array.IndexOf(values, null);
            isComplete = open < 0 ? Record() : Branch(open);
        }

        filled.ForEach(cell => values[cell] = null);
        return isComplete;
    }

    private bool Branch(int open)
    {
        for (var value = 0L; value <= cap; value++)
        {
            values[open] = value;
            if (!Try())
            {
                return false;
            }
        }

        values[open] = null;
        return true;
    }

    /// <summary>Fills what one sum alone determines; false when a sum can't hold.</summary>
    private bool Propagate(List<int> filled)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var members in system.Sums)
            {
                var open = members.Where(member => values[member] is null).ToList();
                var rest = (values[members[0]] ?? 0) - members.Skip(1).Sum(part => values[part] ?? 0);
                if (open.Count == 0 ? rest != 0 : rest < 0 && values[members[0]] is not null)
                {
                    return false;
                }

                if (open.Count == 1)
                {
                    values[open[0]] = open[0] == members[0] ? -rest : rest;
                    filled.Add(open[0]);
                    changed = true;
                }
            }
        }

        return true;
    }

    private bool Record()
    {
        for (var cell = 0; cell < ranges.Length; cell++)
        {
            ranges[cell] = (Math.Min(ranges[cell].Low, values[cell]!.Value), Math.Max(ranges[cell].High, values[cell]!.Value));
        }

        return true;
    }
}
