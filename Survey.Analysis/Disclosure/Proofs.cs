namespace Survey.Analysis.Disclosure;

/// <summary>The shifts found so far, and which needs each of them proves.</summary>
internal sealed class Proofs
{
    private readonly Dictionary<Shift, List<Need>> needs = [];
    private readonly Dictionary<int, List<Shift>> shiftsOf = [];

    public Proofs() { }

    public Proofs(Proofs other)
    {
        foreach (var (shift, proven) in other.needs)
        {
            Add(shift);
            needs[shift].AddRange(proven);
        }
    }

    /// <summary>Takes a shift that proves the need from those known, if there is one.</summary>
    public bool Prove(Need need)
    {
        var shift = shiftsOf.GetValueOrDefault(need.Cell)?.Find(need.IsProvenBy);
        if (shift is not null)
        {
            needs[shift].Add(need);
        }

        return shift is not null;
    }

    public void Add(Need need, Shift shift)
    {
        Add(shift);
        needs[shift].Add(need);
    }

    /// <summary>Whether a proof needs the cell to be hidden.</summary>
    public bool Moves(int cell) => shiftsOf.GetValueOrDefault(cell) is { Count: > 0 };

    /// <summary>Whether a shift changes the cell by a whole respondent, so that readers cannot know it.</summary>
    public bool Blur(int cell) => shiftsOf.GetValueOrDefault(cell)?.Exists(shift => Math.Abs(shift[cell]) >= 1) ?? false;

    /// <summary>The needs whose proofs change the cell.</summary>
    public IReadOnlyList<Need> Through(int cell) =>
        [.. (shiftsOf.GetValueOrDefault(cell) ?? []).SelectMany(shift => needs[shift])];

    /// <summary>Forgets the shifts that do not hold where more sums are known, and returns what they proved.</summary>
    public IReadOnlyList<Need> Break(CellSystem system, IEnumerable<int> sums, IReadOnlyList<double> room)
    {
        var touched = sums.SelectMany(sum => system.Sums[sum])
            .Distinct()
            .SelectMany(cell => shiftsOf.GetValueOrDefault(cell) ?? []);
        return Forget([.. touched.Distinct().Where(shift => !shift.Holds(system, room))]);
    }

    /// <summary>Forgets the shifts through the cell, and returns what they proved.</summary>
    public IReadOnlyList<Need> Break(int cell) => Forget([.. shiftsOf.GetValueOrDefault(cell) ?? []]);

    /// <summary>Forgets the shifts that prove nothing.</summary>
    public void Prune() => Forget([.. needs.Where(pair => pair.Value.Count == 0).Select(pair => pair.Key)]);

    private void Add(Shift shift)
    {
        if (!needs.TryAdd(shift, []))
        {
            return;
        }

        foreach (var cell in shift.Cells)
        {
            if (!shiftsOf.TryGetValue(cell, out var shifts))
            {
                shiftsOf[cell] = shifts = [];
            }

            shifts.Add(shift);
        }
    }

    private List<Need> Forget(IReadOnlyList<Shift> shifts)
    {
        var open = new List<Need>();
        foreach (var shift in shifts)
        {
            open.AddRange(needs[shift]);
            needs.Remove(shift);
            foreach (var cell in shift.Cells)
            {
                shiftsOf[cell].Remove(shift);
            }
        }

        return open;
    }
}
