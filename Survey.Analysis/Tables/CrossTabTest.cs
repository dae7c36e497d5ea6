namespace Survey.Analysis.Tables;

/// <summary>The test of a whole cross-tab, with the method that fits its kinds and counts.</summary>
public sealed record CrossTabTest
{
    /// <summary>
    /// <c>pearson-chi-square</c>, <c>fisher-exact</c> or <c>fisher-monte-carlo</c> for two single choices; <c>rao-scott</c> for a
    /// multiple choice against groups, and wherever there are weights.
    /// </summary>
    public required string Method { get; init; }

    /// <summary>The test statistic; null for an exact test, which has none.</summary>
    public double? Statistic { get; init; }

    /// <summary>Degrees of freedom; with weights those of the numerator.</summary>
    public double? Df { get; init; }

    /// <summary>Degrees of freedom of the denominator; null unless the statistic is an F.</summary>
    public double? DenominatorDf { get; init; }

    /// <summary>From 0 to 1; 0 only where it is below the smallest number that a double holds.</summary>
    public required double P { get; init; }

    /// <summary>The natural logarithm of p, finite also where p is 0; null with weights and for a multiple choice.</summary>
    public double? LogP { get; init; }

    /// <summary>How many random tables p was estimated from; null unless the method is <c>fisher-monte-carlo</c>.</summary>
    public int? Draws { get; init; }

    /// <summary>
    /// The standard error of p, from the number of draws alone; null unless the method is <c>fisher-monte-carlo</c>.
    /// </summary>
    public double? StandardError { get; init; }

    /// <summary>Cramér's V, from 0 to 1; null where it is not defined for the kinds of the table.</summary>
    public double? CramersV { get; init; }

    /// <summary>Bergsma's bias-corrected V.</summary>
    public double? CramersVBiasCorrected { get; init; }

    public double? MinimumExpected { get; init; }

    public double? ShareOfExpectedBelow5 { get; init; }
}
