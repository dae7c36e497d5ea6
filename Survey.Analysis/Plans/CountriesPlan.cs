namespace Survey.Analysis.Plans;

/// <summary>A group of the breakdown a column, beside its context figures.</summary>
internal sealed record CountriesPlan : BlockPlan;
