using Survey.Analysis.Statistics;

namespace Survey.Analysis.Tables;

/// <summary>How the columns of a cross-tab are compared.</summary>
public sealed record CrossTabOptions
{
    /// <summary>A column base below this is marked as small: shares and letters rest on few respondents.</summary>
    public const int SmallBase = 30;

    public const double DefaultAlpha = 0.05;

    /// <summary>A letter stands where the corrected p is below this.</summary>
    public double Alpha { get; init; } = DefaultAlpha;

    /// <summary>How p-values are corrected for the number of column pairs in a row.</summary>
    public Correction Correction { get; init; } = Correction.Holm;
}
