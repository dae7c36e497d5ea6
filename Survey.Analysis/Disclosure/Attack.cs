namespace Survey.Analysis.Disclosure;

/// <summary>
/// A reader who knows every sum and every number that is not hidden, and computes what that says about the others.
/// </summary>
internal sealed class Attack
{
    private const long Patience = 2_000_000_000;

    private readonly CellSystem system;
    private readonly double[] costs,
        room,
        none;

    /// <param name="cells">All cells, hidden or not.</param>
    /// <param name="sums">The relations between them.</param>
    /// <param name="hidden">The published cells that the report hides.</param>
    /// <exception cref="ArgumentException">The cells and sums contradict each other.</exception>
    public Attack(IReadOnlyList<CountCell> cells, IReadOnlyList<Sum> sums, IReadOnlySet<CellKey> hidden)
        : this(new CellSystem(cells, sums), hidden) { }

    internal Attack(CellSystem system, IReadOnlySet<CellKey> hidden)
    {
        this.system = system;
        room = [.. system.Cells.Select(cell => (double)cell.Value)];
        none = new double[room.Length];
        costs =
        [
            .. system.Cells.Select(
                (cell, i) => cell.IsPublished && !hidden.Contains(cell.Key) ? double.PositiveInfinity : 1 + (i * 1e-7)
            ),
        ];
    }

    /// <summary>
    /// What the reader can find out about a count; exact for a published one. A linear programme that passes its limit of effort
    /// counts as a success of the reader.
    /// </summary>
    /// <exception cref="ArgumentException">The report has no such cell.</exception>
    public FeasibleRange RangeOf(CellKey key)
    {
        var cell = system.Position(key);
        var value = system.Cells[cell].Value;
        var upper = IsUnlimited(cell) ? (long?)null : value + Reach(cell, 1, long.MaxValue / 4);
        return new FeasibleRange(value - Reach(cell, -1, value), upper);
    }

    /// <summary>Whether the count can have that value in the eyes of the reader; for a shown one only its own.</summary>
    /// <exception cref="ArgumentException">The report has no such cell.</exception>
    public bool CanBe(CellKey key, long value)
    {
        var cell = system.Position(key);
        return value == system.Cells[cell].Value || CanMove(cell, value - system.Cells[cell].Value);
    }

    /// <summary>Upwards without limit: a shift that lowers nothing can be repeated for ever.</summary>
    private bool IsUnlimited(int cell) => ShiftSearch.Find(system, cell, 1, costs, none, new Effort(Patience)) is not null;

    /// <summary>
    /// The largest whole amount, up to the limit, by which the cell can move in the direction: by doubling, then bisection.
    /// </summary>
    private long Reach(int cell, int direction, long limit)
    {
        long possible = 0,
            impossible = 1;
        while (impossible <= limit && CanMove(cell, direction * impossible))
        {
            (possible, impossible) = (impossible, impossible * 2);
        }

        impossible = Math.Min(impossible, limit + 1);
        while (impossible - possible > 1)
        {
            var middle = possible + ((impossible - possible) / 2);
            (possible, impossible) = CanMove(cell, direction * middle) ? (middle, impossible) : (possible, middle);
        }

        return possible;
    }

    private bool CanMove(int cell, double amount) =>
        ShiftSearch.Find(system, cell, amount, costs, room, new Effort(Patience)) is not null;
}
