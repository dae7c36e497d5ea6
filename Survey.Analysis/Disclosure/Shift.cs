namespace Survey.Analysis.Disclosure;

/// <summary>
/// A change of some cells that leaves every sum true and no count negative. Readers who do not see the changed cells
/// cannot distinguish the report from the shifted one, so a shift proves what they cannot know.
/// </summary>
internal sealed class Shift
{
    private const double Rounding = 1e-7;

    private readonly SortedDictionary<int, double> amounts = [];

    /// <param name="changes">Position and amount; amounts next to a whole number are taken as that number.</param>
    public Shift(IEnumerable<(int Cell, double Amount)> changes)
    {
        foreach (var (cell, amount) in changes)
        {
            var whole = Math.Round(amount);
            var snapped = Math.Abs(amount - whole) < Rounding ? whole : amount;
            if (snapped != 0)
            {
                amounts[cell] = snapped;
            }
        }
    }

    /// <summary>The positions of the changed cells.</summary>
    public IReadOnlyCollection<int> Cells => amounts.Keys;

    /// <summary>Whether the shifted report is one of whole numbers, as every real report is.</summary>
    public bool IsWhole => amounts.Values.All(amount => amount == Math.Round(amount));

    public double this[int cell] => amounts.GetValueOrDefault(cell);

    /// <summary>Whether it leaves every sum of the system true, and no cell falls by more than its room.</summary>
    public bool Holds(CellSystem system, IReadOnlyList<double> room) =>
        amounts.All(change => change.Value >= -room[change.Key] - Rounding)
        && amounts
            .Keys.SelectMany(cell => system.SumsOf[cell])
            .Distinct()
            .Select(sum => system.Sums[sum])
            .All(members => Math.Abs(this[members[0]] - members.Skip(1).Sum(part => this[part])) < Rounding);
}
