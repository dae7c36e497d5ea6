using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Statistics.MultipleComparisons;
using Survey.Analysis.Statistics.Proportions;
using Survey.Analysis.Tables;
using Survey.Analysis.Weights;

namespace Survey.Analysis.Reports;

/// <summary>What a reader can choose about a report.</summary>
public sealed record ReportOptions
{
    public const double DefaultConfidence = 0.95;

    private readonly double confidence = DefaultConfidence;
    private readonly double alpha = CrossTabOptions.DefaultAlpha;
    private readonly int minCell;

    /// <summary>The language of labels and words; null is the questionnaire's default language.</summary>
    public string? Language { get; init; }

    /// <summary>The breakdown, a variable; null is the plan's.</summary>
    public string? By { get; init; }

    /// <summary>Only the respondents for whom this holds; null is everyone.</summary>
    public Condition? Where { get; init; }

    /// <summary>
    /// What readers of protected figures can ask for besides the report itself; null where the report is protected by itself. With
    /// it, <see cref="Where"/> names one category that it has.
    /// </summary>
    public ProtectedViews? Views { get; init; }

    /// <summary>The confidence level of intervals, above 0 and below 1.</summary>
    public double Confidence
    {
        get => confidence;
        init =>
            confidence = value is > 0 and < 1
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "A confidence level lies between 0 and 1.");
    }

    public IntervalMethod Interval { get; init; } = IntervalMethod.Wilson;

    /// <summary>How p-values of tests made together are corrected.</summary>
    public Correction Correction { get; init; } = Correction.Holm;

    /// <summary>A letter stands where the corrected p is below this.</summary>
    public double Alpha
    {
        get => alpha;
        init =>
            alpha = value is > 0 and < 1
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "A level lies between 0 and 1.");
    }

    /// <summary>Counts below this, zeros included, are hidden; 0 hides nothing.</summary>
    public int MinCell
    {
        get => minCell;
        init =>
            minCell =
                value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A smallest cell is 0 or more.");
    }

    /// <summary>
    /// Whether counts of 0 are shown where small counts are hidden, which is for one's own use; null leaves it to the plan.
    /// </summary>
    public bool? ZerosShown { get; init; }

    /// <summary>
    /// How the respondents were weighted, for display; null shows nothing. The weights themselves belong to the responses.
    /// </summary>
    public SurveyWeighting? Weighting { get; init; }

    /// <summary>What must be said wherever a figure of these answers is shown; null says nothing.</summary>
    public LocalizedText? Notice { get; init; }

    /// <summary>Where the answers come from, such as the name of a file.</summary>
    public string? Source { get; init; }

    /// <summary>A hash of the answers, so that a reader can tell which data a report rests on.</summary>
    public string? DataHash { get; init; }

    /// <summary>How these choices apply to a cross-tab.</summary>
    /// <param name="levels">The codes of ordered answers, the lowest first.</param>
    public CrossTabOptions CrossTabs(IReadOnlyList<string> levels) =>
        new()
        {
            Alpha = Alpha,
            Confidence = Confidence,
            Correction = Correction,
            Interval = Interval,
            Levels = levels,
            Weighting = Weighting,
        };
}
