namespace Survey.Analysis.Disclosure;

/// <summary>
/// Finds the cheapest shift that changes one cell by a given amount: minimise Σ cost·|change| such that every sum stays true and
/// no cell falls by more than its room. A dual simplex method for bounded variables whose cost has a kink at 0. It begins with
/// the sums of the changed cell out of balance and repairs one sum after another, so that the work depends on how far the
/// repair reaches and not on the size of the report. A cell gets a column of the tableau when the repair first meets it.
/// </summary>
internal sealed class ShiftSearch
{
    private const double Tolerance = 1e-9;
    private const byte AtZero = 0,
        AtFloor = 1,
        Rising = 2,
        Falling = 3;

    private readonly CellSystem system;
    private readonly IReadOnlyList<double> costs,
        room;
    private readonly int target;
    private readonly double amount;
    private readonly Effort effort;
    private readonly Dictionary<int, int> columns = [];
    private readonly List<int> cells = [];
    private readonly List<double> prices = [];
    private readonly List<byte> states = [];
    private readonly HashSet<int> opened = [];
    private readonly List<TableauRow> rows = [];

    private ShiftSearch(
        CellSystem system,
        int target,
        double amount,
        IReadOnlyList<double> costs,
        IReadOnlyList<double> room,
        Effort effort
    ) =>
        (this.system, this.target, this.amount, this.costs, this.room, this.effort) = (
            system,
            target,
            amount,
            costs,
            room,
            effort
        );

    /// <summary>
    /// The cheapest shift, or null when there is none or the effort is spent before it is found: in both cases the change is not
    /// proven to be possible.
    /// </summary>
    /// <param name="system">The cells and sums.</param>
    /// <param name="target">The position of the cell to change.</param>
    /// <param name="amount">By how much; negative to lower it, at most by its room.</param>
    /// <param name="costs">A cost for each cell, positive; infinite for one that readers see and that can't change.</param>
    /// <param name="room">How far each cell can fall; its count for shifts of the report as it is.</param>
    /// <param name="effort">What may be spent on the search.</param>
    public static Shift? Find(
        CellSystem system,
        int target,
        double amount,
        IReadOnlyList<double> costs,
        IReadOnlyList<double> room,
        Effort effort
    )
    {
        if (amount < -room[target] || double.IsPositiveInfinity(costs[target]))
        {
            return null;
        }

        var search = new ShiftSearch(system, target, amount, costs, room, effort);
        var shift = search.Solve() ? search.Solution() : null;
        return shift is not null && shift.Holds(system, room) ? shift : null;
    }

    private bool Solve()
    {
        OpenSumsOf(target);
        while (!effort.IsSpent)
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

    private Shift Solution() =>
        new(
            rows.Where(row => row.Basic >= 0)
                .Select(row => (cells[row.Basic], row.Value))
                .Concat(
                    Enumerable
                        .Range(0, cells.Count)
                        .Where(column => states[column] == AtFloor)
                        .Select(column => (cells[column], -Room(column)))
                )
                .Append((target, amount))
        );

    private double Cost(int column) => costs[cells[column]];

    private double Room(int column) => room[cells[column]];

    /// <summary>Brings the sums of a cell into the programme. Until then nothing in them has changed.</summary>
    private void OpenSumsOf(int cell)
    {
        foreach (var sum in system.SumsOf[cell].Where(opened.Add))
        {
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
                    row[ColumnOf(members[i])] = sign;
                }
            }

            rows.Add(row);
        }
    }

    private int ColumnOf(int cell)
    {
        if (!columns.TryGetValue(cell, out var column))
        {
            column = cells.Count;
            columns.Add(cell, column);
            cells.Add(cell);
            prices.Add(0);
            states.Add(AtZero);
        }

        return column;
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
    private double Excess(TableauRow row) =>
        row.Basic == TableauRow.Imbalance ? row.Value
        : states[row.Basic] == Rising ? Math.Min(row.Value, 0)
        : row.Value > 0 ? row.Value
        : Math.Min(row.Value + Room(row.Basic), 0);

    private bool Repair(TableauRow row)
    {
        var excess = Excess(row);
        var turns = Turns(row);
        var entering = Entering(row, excess, turns ? 2 * Cost(row.Basic) : double.PositiveInfinity);
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
    private bool Turns(TableauRow row) =>
        row.Basic >= 0 && (states[row.Basic] == Rising ? row.Value < 0 && Room(row.Basic) > 0 : row.Value > 0);

    /// <summary>
    /// The column whose reduced cost per unit of repair is the smallest and below the limit; -1 if there is none.
    /// </summary>
    private int Entering(TableauRow row, double excess, double limit)
    {
        var best = -1;
        var coefficients = row.Coefficients;
        effort.Spend(coefficients.Length);
        for (var column = 0; column < coefficients.Length; column++)
        {
            var coefficient = coefficients[column];
            if (Math.Abs(coefficient) < Tolerance)
            {
                continue;
            }

            var rises = excess * coefficient > 0;
            var ratio = Math.Max(0, ReducedCost(column, rises)) / Math.Abs(coefficient);
            if (ratio < limit && (rises || (states[column] != AtFloor && Room(column) > 0)))
            {
                (best, limit) = (column, ratio);
            }
        }

        return best;
    }

    private double ReducedCost(int column, bool rises) =>
        rises ? (states[column] == AtZero ? Cost(column) : -Cost(column)) - prices[column] : Cost(column) + prices[column];

    private void Turn(TableauRow row)
    {
        var isRising = states[row.Basic] == Rising;
        states[row.Basic] = isRising ? Falling : Rising;
        ChangePrices(row, (isRising ? -2 : 2) * Cost(row.Basic));
    }

    private void Pivot(TableauRow row, int entering, double excess)
    {
        OpenSumsOf(cells[entering]);
        var pivot = row[entering];
        var step = excess / pivot;
        var rises = step > 0;
        var (leaving, value) = (row.Basic, (states[entering] == AtFloor ? -Room(entering) : 0) + step);
        var change = (rises ? ReducedCost(entering, rises) : -ReducedCost(entering, rises)) / pivot;
        ChangePrices(row, change);
        if (leaving >= 0)
        {
            prices[leaving] = (states[leaving] == Rising ? Cost(leaving) : -Cost(leaving)) + change;
            states[leaving] = states[leaving] == Falling && excess < 0 ? AtFloor : AtZero;
        }

        states[entering] = rises && states[entering] == AtZero ? Rising : Falling;
        row.SolveFor(entering, value);
        foreach (var other in rows.Where(other => other != row && other[entering] != 0))
        {
            other.Value -= other[entering] * step;
            other.Eliminate(row);
            effort.Spend(cells.Count);
        }
    }

    private void ChangePrices(TableauRow row, double change)
    {
        for (var column = 0; column < Math.Min(cells.Count, row.Coefficients.Length); column++)
        {
            prices[column] += change * row.Coefficients[column];
        }
    }
}
