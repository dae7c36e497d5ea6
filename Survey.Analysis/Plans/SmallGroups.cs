namespace Survey.Analysis.Plans;

/// <summary>What a protected report does with groups that are too small to be broken down by.</summary>
public enum SmallGroups
{
    /// <summary>They form one group together.</summary>
    Merge,

    /// <summary>Breakdowns are of the other groups only.</summary>
    Omit,
}
