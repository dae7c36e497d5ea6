namespace Survey.Analysis.Disclosure;

/// <summary>The cells of a report and the sums that tie them, by position. The cells stand in the order of their keys.</summary>
internal sealed class CellSystem
{
    private readonly Dictionary<CellKey, int> positions;
    private readonly Dictionary<string, int> sumPositions;

    /// <exception cref="ArgumentException">
    /// A count is negative, a key has two values, a sum names an unknown cell, has no part or the same cell twice, or does not
    /// add up.
    /// </exception>
    public CellSystem(IEnumerable<CountCell> cells, IEnumerable<Sum> sums)
    {
        Cells = [.. cells.GroupBy(cell => cell.Key).Select(Merge).OrderBy(cell => cell.Key)];
        positions = Cells.Select((cell, i) => (cell.Key, i)).ToDictionary(pair => pair.Key, pair => pair.i);
        Sums = [.. sums.Select(Positions).DistinctBy(Name).OrderBy(Name, StringComparer.Ordinal)];
        sumPositions = Sums.Select((members, s) => (Name: Name(members), s)).ToDictionary(pair => pair.Name, pair => pair.s);
        var sumsOf = Cells.Select(_ => new List<int>()).ToArray();
        for (var s = 0; s < Sums.Count; s++)
        {
            foreach (var member in Sums[s])
            {
                sumsOf[member].Add(s);
            }
        }

        SumsOf = sumsOf;
    }

    private CellSystem(CellSystem system, IReadOnlyList<int>[] sumsOf)
    {
        (positions, sumPositions) = (system.positions, system.sumPositions);
        (Cells, Sums, SumsOf) = (system.Cells, system.Sums, sumsOf);
    }

    public IReadOnlyList<CountCell> Cells { get; }

    /// <summary>A row a sum: the position of the whole, then those of the parts in ascending order.</summary>
    public IReadOnlyList<int[]> Sums { get; }

    /// <summary>The sums that a cell is in, as whole or part; those that hold for readers, which may be some only.</summary>
    public IReadOnlyList<IReadOnlyList<int>> SumsOf { get; }

    /// <summary>The same cells, before any sum is known to readers.</summary>
    public CellSystem WithoutSums() => new(this, [.. Cells.Select(_ => (IReadOnlyList<int>)[])]);

    /// <summary>The same cells, where these sums hold as well.</summary>
    public CellSystem With(IEnumerable<int> sums)
    {
        IReadOnlyList<int>[] more = [.. SumsOf];
        foreach (var (member, sum) in sums.SelectMany(sum => Sums[sum].Select(member => (member, sum))))
        {
            more[member] = more[member].Contains(sum) ? more[member] : [.. more[member], sum];
        }

        return new CellSystem(this, more);
    }

    /// <exception cref="ArgumentException">The sum names an unknown cell or does not add up.</exception>
    public int Position(Sum sum) => sumPositions[Name(Positions(sum))];

    /// <exception cref="ArgumentException">The report has no such cell.</exception>
    public int Position(CellKey key) =>
        positions.TryGetValue(key, out var position)
            ? position
            : throw new ArgumentException($"The report has no cell '{key}'.", nameof(key));

    /// <summary>The cell and all cells that any chain of sums connects with it.</summary>
    public IReadOnlyCollection<int> ConnectedWith(int cell)
    {
        var found = new HashSet<int> { cell };
        var open = new Stack<int>(found);
        while (open.TryPop(out var next))
        {
            foreach (var member in SumsOf[next].SelectMany(sum => Sums[sum]).Where(found.Add))
            {
                open.Push(member);
            }
        }

        return found;
    }

    private static string Name(int[] members) => string.Join(' ', members);

    private static CountCell Merge(IGrouping<CellKey, CountCell> same)
    {
        var first = same.First();
        if (first.Value < 0 || same.Any(cell => cell.Value != first.Value))
        {
            throw new ArgumentException(
                $"The cell '{first.Key}' needs one count that is not negative, not "
                    + $"{string.Join(", ", same.Select(cell => cell.Value).Distinct())}.",
                nameof(same)
            );
        }

        return first with
        {
            IsPublished = same.Any(cell => cell.IsPublished),
            IsProtected = same.Any(cell => cell.IsProtected),
            Figures = same.Max(cell => cell.Figures),
        };
    }

    private int[] Positions(Sum sum)
    {
        var parts = sum.Parts.Select(Position).Order().ToList();
        int[] members = [Position(sum.Whole), .. parts];
        if (parts.Count == 0 || members.Distinct().Count() < members.Length)
        {
            throw new ArgumentException(
                $"The sum of '{sum.Whole}' needs parts that differ from it and from each other.",
                nameof(sum)
            );
        }

        var total = parts.Sum(part => Cells[part].Value);
        return total == Cells[members[0]].Value
            ? members
            : throw new ArgumentException(
                $"The parts of '{sum.Whole}' add up to {total}, not to {Cells[members[0]].Value}.",
                nameof(sum)
            );
    }
}
