using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>A page of questions that is saved.</summary>
/// <param name="Survey">Its id.</param>
/// <param name="Page">The name of the page.</param>
/// <param name="From">"check" where the respondent came from the overview.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Context">The request.</param>
/// <param name="Sittings">Finds and keeps the draft.</param>
/// <param name="Next">Leads on.</param>
internal sealed record SavePageRequest(
    string Survey,
    string Page,
    string? From,
    IFormCollection Form,
    HttpContext Context,
    Sittings Sittings,
    NextPages Next
)
{
    public bool ReturnsToCheck => From == QuestionPages.FromCheck;

    public string Action => FormActions.Of(Form);
}
