using Survey.Analysis.Disclosure;

namespace Survey.Tests.Disclosure;

/// <summary>
/// Enumerates every report of whole numbers consistent with the shown cells, by backtracking over the hidden cells. A cell that a
/// sum determines is filled at once.
/// </summary>
internal sealed class Enumeration
{
    private const int MaximumSteps = 100_000;

    private readonly CellSystem system;
    private readonly long[] values;
    private readonly bool[] isKnown;
    private readonly (long Low, long High)[] ranges;
    private readonly List<(int Sum, int Sign)>[] memberships;
    private readonly int[] open;
    private readonly long[] rest;
    private readonly Stack<int> trail = new();
    private readonly Queue<int> toLookAt = new();
    private readonly long cap;
    private int steps;

    private Enumeration(CellSystem system, Func<CellKey, bool> hides)
    {
        this.system = system;
        values = new long[system.Cells.Count];
        isKnown = new bool[system.Cells.Count];
        ranges = [.. system.Cells.Select(cell => (cell.Value, cell.Value))];
        memberships = [.. system.Cells.Select(_ => new List<(int, int)>())];
        open = [.. system.Sums.Select(members => members.Length)];
        rest = new long[open.Length];
        cap = system.Cells.Max(cell => cell.Value);
        for (var sum = 0; sum < open.Length; sum++)
        {
            for (var place = 0; place < system.Sums[sum].Length; place++)
            {
                memberships[system.Sums[sum][place]].Add((sum, place == 0 ? 1 : -1));
            }
        }

        foreach (
            var (cell, place) in system
                .Cells.Select((cell, place) => (cell, place))
                .Where(one => one.cell.IsPublished && !hides(one.cell.Key))
        )
        {
            Assign(place, cell.Value);
        }
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

        var before = trail.Count;
        var isComplete = true;
        if (Propagate())
        {
            var next = Array.IndexOf(isKnown, value: false);
            isComplete = next < 0 ? Record() : Branch(next);
        }

        TakeBackTo(before);
        return isComplete;
    }

    private bool Branch(int cell)
    {
        for (var value = 0L; value <= cap; value++)
        {
            var before = trail.Count;
            Assign(cell, value);
            var isComplete = Try();
            TakeBackTo(before);
            if (!isComplete)
            {
                return false;
            }
        }

        return true;
    }

    private void Assign(int cell, long value)
    {
        (values[cell], isKnown[cell]) = (value, true);
        trail.Push(cell);
        foreach (var (sum, sign) in memberships[cell])
        {
            open[sum]--;
            rest[sum] += sign * value;
            toLookAt.Enqueue(sum);
        }
    }

    private void TakeBackTo(int length)
    {
        while (trail.Count > length)
        {
            var cell = trail.Pop();
            isKnown[cell] = false;
            foreach (var (sum, sign) in memberships[cell])
            {
                open[sum]++;
                rest[sum] -= sign * values[cell];
            }
        }

        toLookAt.Clear();
    }

    /// <summary>
    /// Fills what a single sum determines; false if a sum cannot hold because its parts exceed its total, or all are known and do
    /// not add up.
    /// </summary>
    private bool Propagate()
    {
        while (toLookAt.TryDequeue(out var sum))
        {
            var members = system.Sums[sum];
            if (open[sum] == 0 ? rest[sum] != 0 : rest[sum] < 0 && isKnown[members[0]])
            {
                return false;
            }

            if (open[sum] == 1)
            {
                var missing = members.First(member => !isKnown[member]);
                Assign(missing, missing == members[0] ? -rest[sum] : rest[sum]);
            }
        }

        return true;
    }

    private bool Record()
    {
        for (var cell = 0; cell < ranges.Length; cell++)
        {
            ranges[cell] = (Math.Min(ranges[cell].Low, values[cell]), Math.Max(ranges[cell].High, values[cell]));
        }

        return true;
    }
}
