namespace Survey.Analysis.Disclosure;

/// <summary>
/// Chooses what to hide besides the sensitive cells. For each sensitive count and each end of the range that the rule wants
/// open, it finds the cheapest shift that moves the count there, and hides the cells of that shift. Hiding more never narrows a
/// range, so that what is proven once stays proven.
/// </summary>
internal sealed class ComplementarySearch
{
    /// <summary>
    /// The effort after which everything connected with a cell is hidden instead, in coefficients: some seconds.
    /// </summary>
    public const long DefaultEffort = 1_000_000_000;

    private readonly CellSystem system;
    private readonly Effort effort,
        effortToShow;
    private readonly double[] room,
        costs;
    private readonly HiddenBecause?[] hidden;
    private readonly List<Need> needs = [];
    private readonly List<Shift> shifts = [];
    private readonly HashSet<int> givenUp = [];

    private ComplementarySearch(CellSystem system, IReadOnlyList<HiddenBecause?> primary, long effort)
    {
        (this.system, this.effort, effortToShow) = (system, new Effort(effort), new Effort(effort / 4));
        hidden = [.. primary];
        room = [.. system.Cells.Select(cell => (double)cell.Value)];
        costs = [.. Enumerable.Range(0, system.Cells.Count).Select(Cost)];
    }

    /// <summary>Why each cell is hidden, by position; null where it is shown.</summary>
    /// <param name="system">The cells and sums.</param>
    /// <param name="primary">What is hidden for its own sake, by position.</param>
    /// <param name="rule">The rule that the ranges have to meet.</param>
    /// <param name="effort">
    /// The limit of all linear programmes together, in coefficients; and a quarter of it for showing again.
    /// </param>
    public static IReadOnlyList<HiddenBecause?> Complete(
        CellSystem system,
        IReadOnlyList<HiddenBecause?> primary,
        SuppressionRule rule,
        long effort
    )
    {
        var search = new ComplementarySearch(system, primary, effort);
        search.needs.AddRange(
            Enumerable
                .Range(0, system.Cells.Count)
                .SelectMany(cell => NeedsOf(system.Cells[cell], cell, rule))
                .OrderByDescending(need => Math.Abs(need.Amount))
                .ThenBy(need => need.Cell)
        );
        search.needs.ForEach(search.Meet);
        search.ShowAgain();
        search.BlurExactCells();
        return search.hidden;
    }

    private static IEnumerable<Need> NeedsOf(CountCell cell, int position, SuppressionRule rule)
    {
        if (cell.IsProtected && rule.IsSensitive(cell.Value))
        {
            Need[] ends = [new(position, rule.High - cell.Value), new(position, Math.Min(rule.Low - cell.Value, 0))];
            return ends.Where(end => end.Amount != 0);
        }

        return [];
    }

    /// <summary>
    /// Small counts are cheaper than large ones, and inner cells cheaper than totals, which readers need most. Cells that are
    /// hidden anyway cost a tenth: not nothing, so that shifts stay near their cell. No two costs are equal, so that the search
    /// can't go round in circles.
    /// </summary>
    private double Cost(int position)
    {
        var cell = system.Cells[position];
        var unique = 1 + (position * 1e-7);
        var isWhole = system.SumsOf[position].Any(sum => system.Sums[sum][0] == position);
        var isPart = system.SumsOf[position].Any(sum => system.Sums[sum][0] != position);
        var free = !cell.IsPublished || hidden[position] is not null ? 0.1 : 1;
        var rank =
            free
            * (
                (isWhole, isPart) switch
                {
                    (true, false) => 25,
                    (true, true) => 5,
                    _ => 1,
                }
            );
        return rank * unique * (cell.Value == 0 ? 3 : 1 + (0.25 * cell.Value / (cell.Value + 50)));
    }

    private void Meet(Need need)
    {
        need.Proof = shifts.Find(need.IsProvenBy);
        if (need.Proof is not null || givenUp.Contains(need.Cell))
        {
            return;
        }

        need.Proof = ShiftSearch.Find(system, need.Cell, need.Amount, costs, room, effort);
        if (need.Proof is { } shift)
        {
            shifts.Add(shift);
            Hide(shift.Cells, HiddenBecause.Complementary);
        }
        else
        {
            givenUp.UnionWith(system.ConnectedWith(need.Cell));
            Hide(givenUp, HiddenBecause.SearchLimit);
        }
    }

    private void Hide(IReadOnlyCollection<int> cells, HiddenBecause reason)
    {
        foreach (
            var cell in cells.Where(cell => system.Cells[cell].IsPublished && hidden[cell] is null or HiddenBecause.Complementary)
        )
        {
            hidden[cell] = reason;
            costs[cell] = Cost(cell);
        }
    }

    /// <summary>
    /// Publishes each complementary cell again, the dearest first, where all needs can be proven without it. Later shifts
    /// often make earlier ones superfluous.
    /// </summary>
    private void ShowAgain()
    {
        var open = costs
            .Select((cost, cell) => system.Cells[cell].IsPublished && hidden[cell] is null ? double.PositiveInfinity : cost)
            .ToArray();
        foreach (
            var cell in Enumerable
                .Range(0, hidden.Length)
                .Where(cell => hidden[cell] == HiddenBecause.Complementary)
                .OrderByDescending(cell => system.Cells[cell].Value)
                .ThenBy(cell => cell)
        )
        {
            var cost = open[cell];
            open[cell] = double.PositiveInfinity;
            if (!ProveWithout(cell, open))
            {
                open[cell] = cost;
                continue;
            }

            hidden[cell] = null;
            costs[cell] = Cost(cell);
        }

        shifts.RemoveAll(shift => !needs.Exists(need => need.Proof == shift));
    }

    private bool ProveWithout(int cell, double[] open)
    {
        var affected = needs.Where(need => need.Proof is { } proof && proof[cell] != 0).ToList();
        var found = new List<Shift>();
        foreach (var need in affected)
        {
            var proof = found.Find(need.IsProvenBy) ?? ShiftSearch.Find(system, need.Cell, need.Amount, open, room, effortToShow);
            if (proof is null)
            {
                return false;
            }

            found.Add(proof);
        }

        affected.ForEach(need => need.Proof = found.Find(need.IsProvenBy));
        shifts.AddRange(found);
        return true;
    }

    /// <summary>
    /// A count that is not sensitive and that readers can still compute would be hidden in vain: it needs a range of 1.
    /// </summary>
    private void BlurExactCells()
    {
        for (var cell = 0; cell < hidden.Length; cell++)
        {
            if (
                hidden[cell] is HiddenBecause.Complementary or HiddenBecause.SmallComplement
                && !givenUp.Contains(cell)
                && !shifts.Exists(shift => Math.Abs(shift[cell]) >= 1)
            )
            {
                Meet(new Need(cell, 1));
                cell = -1;
            }
        }
    }
}
