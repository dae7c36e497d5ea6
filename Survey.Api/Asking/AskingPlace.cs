using Survey.Api.Access;
using Survey.Api.Surveys;

namespace Survey.Api.Asking;

/// <summary>What pages of cross-tabs are made from.</summary>
/// <param name="Context">The request.</param>
/// <param name="Catalogue">The surveys.</param>
/// <param name="Asking">Computes the tables.</param>
/// <param name="Notices">What must be shown with the answers.</param>
internal sealed record AskingPlace(HttpContext Context, SurveyCatalogue Catalogue, CrossTabAsking Asking, Notices Notices)
{
    /// <summary>Whoever asks.</summary>
    public AccessKeyRow Key => KeyIdentity.KeyOf(Context);

    /// <summary>The survey if the key opens it; null where it does not, or where there is none.</summary>
    public OpenSurvey? Find(string survey) => Key.Opens(survey) ? Catalogue.FindAnswered(survey) : null;
}
