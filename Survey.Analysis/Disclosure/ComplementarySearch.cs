namespace Survey.Analysis.Disclosure;

/// <summary>
/// Chooses what to hide besides the sensitive cells, part by part. For each sensitive count and each end of the range that the
/// rule wants open, it finds the cheapest shift that moves the count there, and hides the cells of that shift. What earlier parts
/// show stays shown. Hiding more never narrows a range, so that what is proven once stays proven until more sums are known.
/// </summary>
internal sealed class ComplementarySearch
{
    private readonly SuppressionRule rule;
    private readonly CellCosts cost;
    private readonly double[] room,
        costs;
    private readonly bool[] isPublished;
    private readonly HiddenBecause?[] hidden;
    private readonly HashSet<int> needed,
        givenUp;
    private readonly Proofs proofs;
    private CellSystem system;

    /// <param name="system">The cells and sums of all parts.</param>
    /// <param name="rule">The rule that the ranges have to meet.</param>
    public ComplementarySearch(CellSystem system, SuppressionRule rule)
    {
        (this.system, this.rule, cost, proofs) = (system.WithoutSums(), rule, new CellCosts(system), new Proofs());
        room = [.. system.Cells.Select(cell => (double)cell.Value)];
        costs = [.. Enumerable.Range(0, room.Length).Select(cell => cost.Of(cell, isOpen: true))];
        (isPublished, hidden) = (new bool[room.Length], new HiddenBecause?[room.Length]);
        (needed, givenUp) = ([], []);
    }

    private ComplementarySearch(ComplementarySearch other)
    {
        (system, rule, cost, room, proofs) = (other.system, other.rule, other.cost, other.room, new Proofs(other.proofs));
        (costs, isPublished, hidden) = ([.. other.costs], [.. other.isPublished], [.. other.hidden]);
        (needed, givenUp) = ([.. other.needed], [.. other.givenUp]);
    }

    /// <summary>Whether the cell is shown.</summary>
    public bool Shows(int cell) => isPublished[cell] && hidden[cell] is null;

    /// <summary>Why the cell is hidden; null where it is shown, or no part publishes it.</summary>
    public HiddenBecause? Hidden(int cell) => hidden[cell];

    /// <summary>What is shown with one part more; null if it cannot be protected within the effort.</summary>
    /// <param name="part">Its cells and sums are among those of the system.</param>
    /// <param name="effort">The limit of all linear programmes together.</param>
    /// <param name="effortToShow">The limit for showing again what proves to be hidden in vain.</param>
    /// <param name="hidesConnected">
    /// Whether, instead of giving up the part, everything connected with a cell is hidden that cannot be protected otherwise.
    /// </param>
    public ComplementarySearch? With(ProtectedPart part, Effort effort, Effort effortToShow, bool hidesConnected = false)
    {
        var search = new ComplementarySearch(this);
        return search.Add(part, effort, effortToShow, hidesConnected) ? search : null;
    }

    private bool Add(ProtectedPart part, Effort effort, Effort effortToShow, bool hidesConnected)
    {
        var fresh = Publish(part);
        List<int> sums = [.. part.Sums.Select(system.Position).Distinct()];
        system = system.With(sums);
        List<Need> open = [.. proofs.Break(system, sums, room), .. NeedsOf(part)];
        var isProtected = open.OrderByDescending(need => Math.Abs(need.Amount))
            .ThenBy(need => need.Cell)
            .All(need => Meet(need, effort, hidesConnected));
        if (!isProtected)
        {
            return false;
        }

        ShowAgain(fresh, effortToShow);
        return BlurExactCells(effort, hidesConnected) && Fix(fresh);
    }

    /// <summary>
    /// Hides the sensitive cells among those that no earlier part published, and those that earlier proofs move.
    /// </summary>
    private List<int> Publish(ProtectedPart part)
    {
        List<int> fresh =
        [
            .. part
                .Cells.Where(cell => cell.IsPublished)
                .Select(cell => system.Position(cell.Key))
                .Distinct()
                .Where(cell => !isPublished[cell]),
        ];
        foreach (var cell in fresh)
        {
            isPublished[cell] = true;
            hidden[cell] = Primary(system.Cells[cell], part) ?? (proofs.Moves(cell) ? HiddenBecause.Complementary : null);
            costs[cell] = cost.Of(cell, isOpen: hidden[cell] is not null);
        }

        return fresh;
    }

    private HiddenBecause? Primary(CountCell cell, ProtectedPart part) =>
        !cell.IsProtected ? null
        : rule.IsSensitive(cell.Value) ? HiddenBecause.Small
        : part.PartsOfSmallRests.Contains(cell.Key) ? HiddenBecause.SmallComplement
        : null;

    private List<Need> NeedsOf(ProtectedPart part) =>
        part
            .Cells.Select(cell => system.Position(cell.Key))
            .Where(cell => system.Cells[cell].IsProtected && rule.IsSensitive(system.Cells[cell].Value) && needed.Add(cell))
            .SelectMany(cell => NeedsOf(system.Cells[cell], cell))
            .ToList();

    private IEnumerable<Need> NeedsOf(CountCell cell, int position)
    {
        Need[] ends = [new(position, rule.High - cell.Value), new(position, Math.Min(rule.Low - cell.Value, 0))];
        return ends.Where(end => end.Amount != 0);
    }

    private bool Meet(Need need, Effort effort, bool hidesConnected)
    {
        if (givenUp.Contains(need.Cell) || proofs.Prove(need))
        {
            return true;
        }

        if (ShiftSearch.Find(system, need.Cell, need.Amount, costs, room, effort) is { } shift)
        {
            proofs.Add(need, shift);
            Hide(shift.Cells, HiddenBecause.Complementary);
            return true;
        }

        if (hidesConnected)
        {
            givenUp.UnionWith(system.ConnectedWith(need.Cell));
            Hide(givenUp, HiddenBecause.SearchLimit);
        }

        return hidesConnected;
    }

    private void Hide(IReadOnlyCollection<int> cells, HiddenBecause reason)
    {
        foreach (var cell in cells.Where(cell => isPublished[cell] && hidden[cell] is null or HiddenBecause.Complementary))
        {
            hidden[cell] = reason;
            costs[cell] = cost.Of(cell, isOpen: true);
        }
    }

    /// <summary>
    /// Publishes each complementary cell of the part again, the largest first, where all needs can be proven without it. Later
    /// shifts often make earlier ones superfluous.
    /// </summary>
    private void ShowAgain(List<int> fresh, Effort effort)
    {
        var open = costs.Select((own, cell) => Shows(cell) ? double.PositiveInfinity : own).ToArray();
        foreach (
            var cell in fresh
                .Where(cell => hidden[cell] == HiddenBecause.Complementary)
                .OrderByDescending(cell => system.Cells[cell].Value)
                .ThenBy(cell => cell)
        )
        {
            var own = open[cell];
            open[cell] = double.PositiveInfinity;
            if (!ProveWithout(cell, open, effort))
            {
                open[cell] = own;
                continue;
            }

            hidden[cell] = null;
            costs[cell] = cost.Of(cell, isOpen: false);
        }

        proofs.Prune();
    }

    private bool ProveWithout(int cell, double[] open, Effort effort)
    {
        var found = new List<(Need Need, Shift Shift)>();
        foreach (var need in proofs.Through(cell))
        {
            var known = found.Find(other => need.IsProvenBy(other.Shift)).Shift;
            var proof = known ?? ShiftSearch.Find(system, need.Cell, need.Amount, open, room, effort);
            if (proof is null)
            {
                return false;
            }

            found.Add((need, proof));
        }

        proofs.Break(cell);
        found.ForEach(proof => proofs.Add(proof.Need, proof.Shift));
        return true;
    }

    /// <summary>
    /// A count that is not sensitive and that readers can still compute would be hidden in vain: it needs a range of 1.
    /// </summary>
    private bool BlurExactCells(Effort effort, bool hidesConnected)
    {
        for (var isDone = false; !isDone; )
        {
            isDone = true;
            for (var cell = 0; cell < hidden.Length; cell++)
            {
                if (IsExact(cell))
                {
                    isDone = false;
                    if (!Meet(new Need(cell, 1), effort, hidesConnected))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    private bool IsExact(int cell) =>
        hidden[cell] is HiddenBecause.Complementary or HiddenBecause.SmallComplement
        && !givenUp.Contains(cell)
        && !proofs.Blur(cell);

    /// <summary>What is shown now is shown for good.</summary>
    private bool Fix(List<int> fresh)
    {
        fresh.Where(Shows).ToList().ForEach(cell => costs[cell] = double.PositiveInfinity);
        return true;
    }
}
