using System.Runtime.InteropServices;
using Survey.Analysis.Statistics.Numerics;

namespace Survey.Analysis.Statistics.Independence;

/// <summary>
/// All tables with given row and column totals as paths through a network: a stage a column, a node the sorted row totals
/// that the columns still to come must fill. Which row is which does not matter to what may follow, so that sorted totals are
/// enough.
/// </summary>
/// <remarks>
/// A step fills one column; its probability, given the totals left, is multivariate hypergeometric, so that the probabilities
/// along a path multiply to the table's, and those of all continuations of a node add up to 1. Paths to one node with the same
/// probability so far are merged. A path is decided early when even its most (least) probable continuation is below
/// (above) the observed table: then all (none) of its continuations count.
/// </remarks>
internal sealed class MarginNetwork
{
    /// <summary>Tables whose log probabilities differ by less count as equally probable.</summary>
    private const double Slack = 1e-7;

    /// <summary>
    /// Paths whose log probabilities differ by less than about this are merged: well inside <see cref="Slack"/>.
    /// </summary>
    private const double Grid = 1e-10;

    private readonly LogFactorial factorials;
    private readonly long[] columns;
    private readonly long[] rows;
    private readonly double observed;
    private readonly int bits;
    private readonly long workLimit;
    private readonly Dictionary<UInt128, (double Least, double Most)>[] bounds;

    /// <param name="table">Without empty rows or columns; quickest with no more rows than columns.</param>
    /// <param name="workLimit">The largest number of steps.</param>
    public MarginNetwork(ContingencyTable table, long workLimit)
    {
        this.workLimit = workLimit;
        factorials = new LogFactorial(table.Total);
        columns = [.. table.ColumnTotals.OrderDescending()];
        rows = [.. table.RowTotals.Order()];
        observed = table.LogProbability(factorials) + Slack;
        bits = 64 - (int)long.LeadingZeroCount(rows[^1]);
        bounds = [.. columns.Select(_ => new Dictionary<UInt128, (double, double)>())];
    }

    /// <summary>The steps taken so far.</summary>
    public long Work { get; private set; }

    /// <returns>The exact p, or null when the work limit was reached.</returns>
    public double? ProbabilityOfNoMoreProbableTables()
    {
        if (bits * rows.Length > 128)
        {
            Work = long.MaxValue;
            return null;
        }

        var stage = new Dictionary<UInt128, Paths> { [KeyOf(rows)] = Paths.Start };
        var decided = 0.0;
        for (var column = 0; column < columns.Length; column++)
        {
            var next = new Dictionary<UInt128, Paths>();
            foreach (var (node, paths) in stage)
            {
                decided += Extend(column, node, paths, next);
                if (Work > workLimit)
                {
                    return null;
                }
            }

            stage = next;
        }

        return Math.Min(1, Math.Max(decided, Math.Exp(observed - Slack)));
    }

    /// <returns>The probability of the paths that are now known to count, with all their continuations.</returns>
    private double Extend(int column, UInt128 node, Paths paths, Dictionary<UInt128, Paths> next)
    {
        var decided = 0.0;
        foreach (var (child, logStep) in StepsFrom(column, node))
        {
            var (least, most) = BoundsOf(column + 1, child);
            Work += paths.Count;
            if (Work > workLimit)
            {
                break;
            }

            foreach (var (logPast, mass) in paths)
            {
                var log = logPast + logStep;
                if (log + most <= observed)
                {
                    decided += mass * Math.Exp(logStep);
                }
                else if (log + least <= observed)
                {
                    Target(next, child).Add(log, mass * Math.Exp(logStep));
                }
            }
        }

        return decided;
    }

    private static Paths Target(Dictionary<UInt128, Paths> stage, UInt128 node)
    {
        if (!stage.TryGetValue(node, out var paths))
        {
            stage[node] = paths = new Paths();
        }

        return paths;
    }

    /// <summary>Log probability of the least and the most probable way to fill the columns from this one on.</summary>
    private (double Least, double Most) BoundsOf(int column, UInt128 node)
    {
        if (column >= columns.Length - 1)
        {
            return (0, 0);
        }

        if (bounds[column].TryGetValue(node, out var known) || Work > workLimit)
        {
            return known;
        }

        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var (child, logStep) in StepsFrom(column, node))
        {
            if (++Work > workLimit)
            {
                break;
            }

            var rest = BoundsOf(column + 1, child);
            least = Math.Min(least, logStep + rest.Least);
            most = Math.Max(most, logStep + rest.Most);
        }

        return bounds[column][node] = (least, most);
    }

    /// <summary>
    /// Every way to take this column's total from the row totals left: where it leads, and its log probability.
    /// </summary>
    private IEnumerable<(UInt128 Child, double LogStep)> StepsFrom(int column, UInt128 node)
    {
        var left = TotalsOf(node);
        var total = left.Sum();
        var all = factorials.Choose(total, columns[column]);
        return Take(left, 0, columns[column], total, -all);
    }

    private IEnumerable<(UInt128 Child, double LogStep)> Take(long[] left, int row, long toTake, long available, double log)
    {
        if (row == left.Length)
        {
            yield return (KeyOf([.. left.Order()]), log);
            yield break;
        }

        var here = left[row];
        var others = available - here;
        for (var taken = Math.Max(0, toTake - others); taken <= Math.Min(here, toTake); taken++)
        {
            left[row] = here - taken;
            foreach (var step in Take(left, row + 1, toTake - taken, others, log + factorials.Choose(here, taken)))
            {
                yield return step;
            }
        }

        left[row] = here;
    }

    private UInt128 KeyOf(long[] sortedTotals) =>
        sortedTotals.Aggregate(UInt128.Zero, (key, total) => (key << bits) | (UInt128)total);

    private long[] TotalsOf(UInt128 node)
    {
        var mask = (UInt128.One << bits) - 1;
        return [.. rows.Select((_, row) => (long)((node >> (bits * (rows.Length - 1 - row))) & mask))];
    }

    /// <summary>The paths to one node: log probability so far and the probability that all of them have together.</summary>
    private sealed class Paths
    {
        private readonly Dictionary<long, (double Log, double Mass)> merged = [];

        public static Paths Start
        {
            get
            {
                var paths = new Paths();
                paths.Add(0, 1);
                return paths;
            }
        }

        public int Count => merged.Count;

        public void Add(double log, double mass)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(merged, (long)Math.Round(log / Grid), out var exists);
            known = exists ? (known.Log, known.Mass + mass) : (log, mass);
        }

        public Dictionary<long, (double Log, double Mass)>.ValueCollection.Enumerator GetEnumerator() =>
            merged.Values.GetEnumerator();
    }
}
