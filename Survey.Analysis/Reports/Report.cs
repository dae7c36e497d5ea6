using Survey.Analysis.Gaps;
using Survey.Analysis.Weights;

namespace Survey.Analysis.Reports;

/// <summary>
/// Everything that is shown of a set of answers, computed once, in one language. Workbook, page, JSON and CSV draw it and
/// compute nothing, so that they cannot disagree.
/// </summary>
public sealed record Report
{
    /// <summary>The language of every text in the report.</summary>
    public required string Language { get; init; }

    public required string Title { get; init; }

    /// <summary>What must be said wherever a figure is shown, such as that the answers are a reconstruction.</summary>
    public string? Notice { get; init; }

    /// <summary>The number of respondents after the filter; null if it is hidden.</summary>
    public required int? Respondents { get; init; }

    /// <summary>How it was asked, when, of whom, and what the report rests on.</summary>
    public required IReadOnlyList<Fact> About { get; init; }

    /// <summary>The report on one page.</summary>
    public required ReportSummary Summary { get; init; }

    /// <summary>In the order of the plan, which is the guide's.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>How each kind of figure is computed, and the version and data behind the report.</summary>
    public required IReadOnlyList<Fact> Method { get; init; }

    /// <summary>The title of the chapter on method.</summary>
    public required string MethodTitle { get; init; }

    /// <summary>Every variable, its question and its codes.</summary>
    public required ReportTable Codebook { get; init; }

    /// <summary>Every sentence of the summary and the chapters, for scripts.</summary>
    public required ReportTable Findings { get; init; }

    /// <summary>
    /// The smallest count that the report shows; 0 if nothing is hidden, so that the answers may go with the report.
    /// </summary>
    public required int MinCell { get; init; }

    /// <summary>How the respondents were weighted; null where nothing is known of it.</summary>
    public SurveyWeighting? Weighting { get; init; }

    /// <summary>What stands in place of the answers where these may not go with the report.</summary>
    public required string AnswersWithheld { get; init; }

    /// <summary>The skills of everyone, and of each group of the breakdown; null where the plan has no skills.</summary>
    public GapsResult? Gaps { get; init; }

    /// <summary>Says why a figure has no value, in the report's language.</summary>
    public required ReasonWords Reasons { get; init; }

    public IEnumerable<ReportTable> Tables => Sections.SelectMany(section => section.Tables);
}
