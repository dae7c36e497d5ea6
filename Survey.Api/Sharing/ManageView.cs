using Survey.Analysis.Reports.Suppression;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Sharing;

/// <summary>The links of a survey.</summary>
/// <param name="Shell">Around it.</param>
/// <param name="Survey">Whose results.</param>
/// <param name="Links">Valid and ended ones.</param>
/// <param name="Made">A link that has just been made, which is shown this once; null is none.</param>
/// <param name="Fault">What is wrong with the form; null is nothing.</param>
public sealed record ManageView(Shell Shell, OpenSurvey Survey, IReadOnlyList<SharedLinkRow> Links, string? Made, Said? Fault)
{
    public IReadOnlyList<string> Chapters => ManagePages.ChaptersOf(Survey);

    public IReadOnlyList<string> Breakdowns => ProtectedViews.BreakdownsOf(Survey.Folder);
}
