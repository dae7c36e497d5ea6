namespace Survey.Analysis.Tables;

/// <summary>Whether groups choose one option of a multiple choice alike.</summary>
/// <param name="Method">
/// <c>pearson-chi-square</c>; where expected counts are small <c>fisher-mid-p</c> for two groups, <c>fisher-exact</c> or
/// <c>fisher-monte-carlo</c> for more. With weights <c>rao-scott</c>.
/// </param>
/// <param name="P">Two-sided, for this option alone.</param>
/// <param name="AdjustedP">Corrected for the number of options that could be tested.</param>
public sealed record OptionTest(string Method, double P, double AdjustedP)
{
    /// <summary>How many random tables p was estimated from; null unless the method is <c>fisher-monte-carlo</c>.</summary>
    public int? Draws { get; init; }

    /// <summary>The standard error of <see cref="P"/>; null unless the method is <c>fisher-monte-carlo</c>.</summary>
    public double? StandardError { get; init; }
}
