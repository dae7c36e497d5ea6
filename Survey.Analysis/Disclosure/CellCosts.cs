namespace Survey.Analysis.Disclosure;

/// <summary>
/// What it costs to change a cell by one. Small counts are cheaper than large ones, and inner cells cheaper than totals, which
/// readers need most; a cell costs as much as all figures that are hidden with it. Cells that are hidden anyway cost a tenth: not
/// nothing, so that shifts stay near their cell. No two costs are equal, so that the search can't go round in circles.
/// </summary>
internal sealed class CellCosts(CellSystem system)
{
    private readonly double[] ranks = [.. Enumerable.Range(0, system.Cells.Count).Select(cell => Rank(system, cell))];

    /// <param name="cell">A position.</param>
    /// <param name="isOpen">Whether readers do not see it.</param>
    public double Of(int cell, bool isOpen)
    {
        var (unique, value) = (1 + (cell * 1e-7), system.Cells[cell].Value);
        return (isOpen ? 0.1 : system.Cells[cell].Figures)
            * ranks[cell]
            * unique
            * (value == 0 ? 3 : 1 + (0.25 * value / (value + 50)));
    }

    private static double Rank(CellSystem system, int cell)
    {
        var isWhole = system.SumsOf[cell].Any(sum => system.Sums[sum][0] == cell);
        var isPart = system.SumsOf[cell].Any(sum => system.Sums[sum][0] != cell);
        return (isWhole, isPart) switch
        {
            (true, false) => 25,
            (true, true) => 5,
            _ => 1,
        };
    }
}
