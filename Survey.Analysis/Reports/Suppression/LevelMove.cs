namespace Survey.Analysis.Reports.Suppression;

/// <summary>
/// One respondent goes from one cell of a <see cref="LevelCounts"/> to another, and perhaps a second one as well.
/// </summary>
/// <param name="First">Where the first comes from and goes to.</param>
/// <param name="Second">The same of the second; null where one is enough.</param>
internal sealed record LevelMove((int Source, int Target) First, (int Source, int Target)? Second)
{
    /// <summary>By how much the move changes the number of those in the set.</summary>
    public int Gain(bool[] set) => Gain(set, First) + (Second is { } second ? Gain(set, second) : 0);

    /// <summary>How many respondents are left to make the move; none if it is impossible.</summary>
    public int Stock(IReadOnlyList<int> counts) =>
        Second is not { } second ? counts[First.Source]
        : second.Source == First.Source ? counts[First.Source] / 2
        : Math.Min(counts[First.Source], counts[second.Source]);

    public void Make(int[] counts)
    {
        Make(counts, First);
        if (Second is { } second)
        {
            Make(counts, second);
        }
    }

    private static int Gain(bool[] set, (int Source, int Target) step) => (set[step.Target] ? 1 : 0) - (set[step.Source] ? 1 : 0);

    private static void Make(int[] counts, (int Source, int Target) step)
    {
        counts[step.Source]--;
        counts[step.Target]++;
    }
}
