namespace Survey.Analysis.Reports.Json;

/// <summary>How the respondents were weighted, with the numbers of the fit.</summary>
internal sealed record WeightingFitData : WeightingData
{
    public int? Rounds { get; init; }

    public double? LargestError { get; init; }

    public double Smallest { get; init; }

    public double Largest { get; init; }

    public double EffectiveBase { get; init; }

    public double DesignEffect { get; init; }
}
