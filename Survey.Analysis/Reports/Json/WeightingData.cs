namespace Survey.Analysis.Reports.Json;

/// <summary>How the respondents were weighted, with the numbers of the fit.</summary>
internal sealed record WeightingData
{
    public required string Method { get; init; }

    public required IReadOnlyList<string> Variables { get; init; }

    /// <summary>The lowest and the highest weight allowed; empty without bounds.</summary>
    public required IReadOnlyList<double> Trim { get; init; }

    public int? Rounds { get; init; }

    public double? LargestError { get; init; }

    public double Smallest { get; init; }

    public double Largest { get; init; }

    public double EffectiveBase { get; init; }

    public double DesignEffect { get; init; }
}
