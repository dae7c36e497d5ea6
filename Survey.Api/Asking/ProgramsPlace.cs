using Survey.Api.Access;
using Survey.Api.Results;
using Survey.Api.Surveys;

namespace Survey.Api.Asking;

/// <summary>What programs get results from.</summary>
/// <param name="Context">The request.</param>
/// <param name="Catalogue">The surveys.</param>
/// <param name="Views">Reads what is asked for.</param>
/// <param name="Reports">The reports.</param>
internal sealed record ProgramsPlace(HttpContext Context, SurveyCatalogue Catalogue, ViewReader Views, SurveyReports Reports)
{
    /// <summary>Whoever asks.</summary>
    public AccessKeyRow Key => KeyIdentity.KeyOf(Context);

    /// <summary>The survey if the key opens it; null where it does not, or where there is none.</summary>
    public OpenSurvey? Find(string survey) => Key.Opens(survey) ? Catalogue.FindAnswered(survey) : null;
}
