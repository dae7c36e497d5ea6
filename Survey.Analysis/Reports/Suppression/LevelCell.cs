namespace Survey.Analysis.Reports.Suppression;

/// <summary>A level wanted and a level now, as places on the scale, from 0.</summary>
internal readonly record struct LevelCell(int Wanted, int Now)
{
    public int Change => Wanted - Now;

    /// <summary>What the counts of a report reveal of somebody in the cell: wants more or less, and cannot.</summary>
    public (int Direction, bool Cannot) Kind => (Math.Sign(Change), Now == 0);

    public static LevelCell Of(int cell, int levels) => new(cell / levels, cell % levels);
}
