namespace Survey.Analysis.Disclosure;

/// <summary>
/// Finds the cheapest shift that changes one cell by a given amount: minimise Σ cost·|change| such that every sum stays true and
/// no cell falls by more than its room. A dual simplex method for bounded variables whose cost has a kink at 0. It begins with
/// the sums of the changed cell out of balance and repairs one sum after another, so that the work depends on how far the
/// repair reaches and not on the size of the report.
/// </summary>
internal sealed class ShiftSearch
{
    private const double Tolerance = 1e-9;
    private const int AtZero = 0, AtFloor = 1, Rising = 2, Falling = 3;

    private readonly CellSystem system;
    private readonly IReadOnlyList<double> costs, room;
    private readonly int target;
    private readonly double amount;
    private readonly double[] prices;
    private readonly byte[] states;
    private readonly bool[] balanced;
    private readonly List<TableauRow> rows = [];

    private ShiftSearch(CellSystem system, int target, double amount, IReadOnlyList<double> costs, IReadOnlyList<double> room)
    {
        (this.system, this.target, this.amount, this.costs, this.room) = (system, target, amount, costs, room);
        prices = new double[system.Cells.Count];
        states = new byte[system.Cells.Count];
        balanced = new bool[system.Sums.Count];
    }

    /// <summary>
    /// The cheapest shift, or null when there is none or it takes more than <paramref name="pivots"/> steps: in both cases the
    /// change is not proven to be possible.
    /// </summary>
    /// <param name="system">The cells and sums.</param>
    /// <param name="target">The position of the cell to change.</param>
    /// <param name="amount">By how much; negative to lower it, at most by its room.</param>
    /// <param name="costs">A cost for each cell, positive; infinite for one that readers see and that can't change.</param>
    /// <param name="room">How far each cell can fall; its count for shifts of the report as it is.</param>
    /// <param name="pivots">The number of steps after which the search is given up.</param>
    public static Shift? Find(
        CellSystem system, int target, double amount, IReadOnlyList<double> costs, IReadOnlyList<double> room, int pivots)
    {
        if (amount < -room[target] || double.IsPositiveInfinity(costs[target]))
        {
            return null;
        }

        var search = new ShiftSearch(system, target, amount, costs, room);
        var shift = search.Solve(pivots) ? search.Solution() : null;
        return shift is not null && shift.Holds(system, room) ? shift : null;
    }

    private bool Solve(int pivots)
    {
        OpenSumsOf(target);
        for (; pivots > 0; pivots--)
        {
            if (MostViolated() is not { } row)
            {
                return true;
            }

            if (!Repair(row))
            {
                return false;
            }
        }

        return false;
    }

    private Shift Solution() => new(rows.Where(row => row.Basic >= 0).Select(row => (row.Basic, row.Value))
        .Concat(Enumerable.Range(0, states.Length).Where(cell => states[cell] == AtFloor).Select(cell => (cell, -room[cell])))
        .Append((target, amount)));

    /// <summary>Brings the sums of a cell into the programme. Until then nothing in them has changed.</summary>
    private void OpenSumsOf(int cell)
    {
        foreach (var sum in system.SumsOf[cell].Where(sum => !balanced[sum]))
        {
            balanced[sum] = true;
            var row = new TableauRow();
            var members = system.Sums[sum];
            for (var i = 0; i < members.Length; i++)
            {
                var sign = i == 0 ? 1 : -1;
                if (members[i] == target)
                {
                    row.Value = -sign * amount;
                }
                else if (!double.IsPositiveInfinity(costs[members[i]]))
                {
                    row.Coefficients[members[i]] = sign;
                }
            }

            rows.Add(row);
        }
    }

    private TableauRow? MostViolated()
    {
        TableauRow? worst = null;
        var largest = Tolerance;
        foreach (var row in rows)
        {
            var violation = Math.Abs(Excess(row));
            if (violation > largest + Tolerance)
            {
                (worst, largest) = (row, violation);
            }
        }

        return worst;
    }

    /// <summary>By how much the basic member lies above (+) or below (-) what its state allows.</summary>
    private double Excess(TableauRow row) => row.Basic switch
    {
        TableauRow.Imbalance => row.Value,
        var cell when states[cell] == Rising => Math.Min(row.Value, 0),
        _ when row.Value > 0 => row.Value,
        var cell => Math.Min(row.Value + room[cell], 0),
    };

    private bool Repair(TableauRow row)
    {
        var excess = Excess(row);
        var turns = Turns(row);
        var entering = Entering(row, excess, turns ? 2 * costs[row.Basic] : double.PositiveInfinity);
        if (entering >= 0)
        {
            Pivot(row, entering, excess);
        }
        else if (turns)
        {
            Turn(row);
        }

        return entering >= 0 || turns;
    }

    /// <summary>Whether the basic cell has crossed 0 and may go on at the other side of the kink.</summary>
    private bool Turns(TableauRow row) => row.Basic >= 0 &&
        (states[row.Basic] == Rising ? row.Value < 0 && room[row.Basic] > 0 : row.Value > 0);

    /// <summary>The cell whose reduced cost per unit of repair is the smallest and at most the limit; -1 if there is none.</summary>
    private int Entering(TableauRow row, double excess, double limit)
    {
        var best = -1;
        foreach (var (cell, coefficient) in row.Coefficients)
        {
            var rises = excess * coefficient > 0;
            if (Math.Abs(coefficient) < Tolerance || (!rises && (states[cell] == AtFloor || room[cell] <= 0)))
            {
                continue;
            }

            var ratio = Math.Max(0, ReducedCost(cell, rises)) / Math.Abs(coefficient);
            if (ratio < limit || (ratio == limit && best >= 0 && cell < best))
            {
                (best, limit) = (cell, ratio);
            }
        }

        return best;
    }

    private double ReducedCost(int cell, bool rises) => rises
        ? (states[cell] == AtZero ? costs[cell] : -costs[cell]) - prices[cell]
        : costs[cell] + prices[cell];

    private void Turn(TableauRow row)
    {
        var slope = states[row.Basic] == Rising ? -2 * costs[row.Basic] : 2 * costs[row.Basic];
        states[row.Basic] = states[row.Basic] == Rising ? (byte)Falling : (byte)Rising;
        foreach (var (cell, coefficient) in row.Coefficients)
        {
            prices[cell] += slope * coefficient;
        }
    }

    private void Pivot(TableauRow row, int entering, double excess)
    {
        OpenSumsOf(entering);
        var pivot = row.Coefficients[entering];
        var step = excess / pivot;
        var rises = step > 0;
        var (leaving, value) = (row.Basic, (states[entering] == AtFloor ? -room[entering] : 0) + step);
        Reprice(row, (rises ? ReducedCost(entering, rises) : -ReducedCost(entering, rises)) / pivot);
        if (leaving >= 0)
        {
            states[leaving] = states[leaving] == Falling && excess < 0 ? (byte)AtFloor : (byte)AtZero;
        }

        states[entering] = rises && states[entering] == AtZero ? (byte)Rising : (byte)Falling;
        row.SolveFor(entering, value);
        foreach (var other in rows)
        {
            if (other != row && other.Coefficients.TryGetValue(entering, out var coefficient))
            {
                other.Value -= coefficient * step;
                other.Eliminate(row);
            }
        }
    }

    private void Reprice(TableauRow row, double change)
    {
        if (row.Basic >= 0)
        {
            prices[row.Basic] = (states[row.Basic] == Rising ? costs[row.Basic] : -costs[row.Basic]) + change;
        }

        foreach (var (cell, coefficient) in row.Coefficients)
        {
            prices[cell] += change * coefficient;
        }
    }
}
