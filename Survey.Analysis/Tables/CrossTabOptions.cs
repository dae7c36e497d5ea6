using Survey.Analysis.Statistics.MultipleComparisons;
using Survey.Analysis.Statistics.Numerics;
using Survey.Analysis.Statistics.Proportions;
using Survey.Analysis.Weights;

namespace Survey.Analysis.Tables;

/// <summary>How a cross-tab is analysed.</summary>
public sealed record CrossTabOptions
{
    /// <summary>A column base below this is marked as small: shares and letters rest on few respondents.</summary>
    public const int SmallBase = 30;

    public const double DefaultAlpha = 0.05;

    /// <summary>A letter stands where the corrected p is below this.</summary>
    public double Alpha { get; init; } = DefaultAlpha;

    /// <summary>
    /// How p-values are corrected: for the number of column pairs in a row, and for the number of options of a multiple choice.
    /// </summary>
    public Correction Correction { get; init; } = Correction.Holm;

    /// <summary>How the interval of a column share is computed.</summary>
    public IntervalMethod Interval { get; init; } = IntervalMethod.Wilson;

    /// <summary>The confidence level of intervals, between 0 and 1.</summary>
    public double Confidence { get; init; } = Require.DefaultConfidence;

    /// <summary>How the respondents were weighted, for display; null shows nothing.</summary>
    public SurveyWeighting? Weighting { get; init; }

    /// <summary>
    /// Codes from the lowest to the highest: a choice all of whose options are among them is ordered, and so is a rating.
    /// </summary>
    public IReadOnlyList<string> Levels { get; init; } = [];
}
