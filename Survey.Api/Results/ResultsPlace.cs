using Survey.Api.Surveys;

namespace Survey.Api.Results;

/// <summary>What pages of results are made from.</summary>
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
);
