using Survey.Analysis.Charts;
using Survey.Analysis.Reading;
using Survey.Analysis.Reports;
using Survey.Api.Web;

namespace Survey.Api.Results;

/// <summary>A page of a survey's results.</summary>
public sealed record ResultsView
{
    public required Shell Shell { get; init; }

    /// <summary>Whose key it is; null where nobody is signed in.</summary>
    public required string? Name { get; init; }

    public required Report Report { get; init; }

    /// <summary>The chapters that can be seen.</summary>
    public required IReadOnlyList<Section> Chapters { get; init; }

    /// <summary>Whether the summary can be seen.</summary>
    public required bool HasSummary { get; init; }

    /// <summary>The chapter of the page; null is the summary, or a profile.</summary>
    public Section? Chapter { get; init; }

    /// <summary>The group of a profile page, and those beside it; null elsewhere.</summary>
    public ProfileView? Profile { get; init; }

    /// <summary>
    /// The language of the report's own sentences where the page has another one: a language that lacks some of them gets them marked
    /// as English together.
    /// </summary>
    public required string? SentencesIn { get; init; }

    /// <summary>The address of a page of the results in this view.</summary>
    public required Func<string, string> AddressOf { get; init; }

    /// <summary>What can be chosen about the view.</summary>
    public required ViewForm Form { get; init; }

    /// <summary>Writes figures in the report's language.</summary>
    public FigureText Figures => new(Report.Reasons);

    public string Heading => Profile?.Title ?? Chapter?.Title ?? Report.Summary.Title;

    /// <summary>A chart as a picture; null where there is nothing to draw.</summary>
    public string? Picture(ReportTable table, ReportChart chart, bool isWide, string id) =>
        SvgChart.Draw(table, chart, Report.Reasons, isWide ? ChartForm.Wide : ChartForm.Narrow, id);
}
