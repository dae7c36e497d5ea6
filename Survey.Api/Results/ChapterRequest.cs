using Microsoft.AspNetCore.Mvc;
using Survey.Api.Surveys;

namespace Survey.Api.Results;

/// <summary>A request for a chapter of a report, with what it is answered from.</summary>
/// <param name="Survey">The id of the survey.</param>
/// <param name="Min">The smallest count to show, which researchers choose.</param>
/// <param name="Context">The request.</param>
/// <param name="Catalogue">The surveys.</param>
/// <param name="Reports">Their reports.</param>
/// <param name="Notices">What must be shown with their answers.</param>
internal sealed record ChapterRequest(
    string Survey,
    [property: FromQuery(Name = "min")] int? Min,
    HttpContext Context,
    SurveyCatalogue Catalogue,
    SurveyReports Reports,
    Notices Notices
);
