namespace Survey.Analysis.Disclosure;

/// <summary>A change of a cell that readers must not be able to rule out; a shift proves it possible.</summary>
internal readonly record struct Need(int Cell, double Amount)
{
    public bool IsProvenBy(Shift shift) => Amount > 0 ? shift[Cell] >= Amount : shift[Cell] <= Amount;
}
