using Survey.Analysis.Reports;
using Survey.Api.Surveys;

namespace Survey.Api.Results;

/// <summary>What results are shown from.</summary>
/// <param name="Context">The request.</param>
/// <param name="Catalogue">The surveys.</param>
/// <param name="Views">Reads what is asked for.</param>
/// <param name="Reports">The reports.</param>
/// <param name="Notices">What must be shown with the answers.</param>
internal sealed record ResultsPlace(
    HttpContext Context,
    SurveyCatalogue Catalogue,
    ViewReader Views,
    SurveyReports Reports,
    Notices Notices
)
{
    /// <summary>The report that is asked for, with the chapters that can be seen; or why there is none.</summary>
    public async Task<(View? View, Report? Report, ViewProblem? Problem)> Find(
        ResultsScope scope,
        ViewRequest request,
        string language,
        CancellationToken cancel
    )
    {
        var (view, problem) = await Views.Read(scope, request, language, cancel);
        if (view is null)
        {
            return (null, null, problem);
        }

        var report = await Reports.Of(view, cancel);
        return (view, scope.Chapters is null ? report : Limited(scope, report), null);
    }

    private static Report Limited(ResultsScope scope, Report report)
    {
        List<Section> sections = [.. report.Sections.Where(section => scope.Shows(section.Id))];
        var summary = scope.Shows("summary")
            ? report.Summary
            : report.Summary with
            {
                Facts = [],
                Findings = [],
                Figures = [],
                LessonsIntro = null,
                Lessons = [],
            };
        return report with { Sections = sections, Summary = summary, Gaps = null };
    }
}
