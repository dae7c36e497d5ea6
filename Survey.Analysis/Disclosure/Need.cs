namespace Survey.Analysis.Disclosure;

/// <summary>A change of a cell that readers must not be able to rule out, and the shift that proves it possible.</summary>
internal sealed class Need(int cell, double amount)
{
    public int Cell => cell;

    public double Amount => amount;

    /// <summary>The proof; null as long as there is none, or when nothing connected with the cell is shown.</summary>
    public Shift? Proof { get; set; }

    public bool IsProvenBy(Shift shift) => amount > 0 ? shift[cell] >= amount : shift[cell] <= amount;
}
