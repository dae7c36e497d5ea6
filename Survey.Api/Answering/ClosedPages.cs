using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Responses;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>What respondents see after the survey has closed: what they typed is still shown, but cannot be sent.</summary>
internal static class ClosedPages
{
    internal static async Task<IResult> Show(
        string survey,
        HttpContext context,
        Sittings sittings,
        DraftStore drafts,
        CancellationToken cancel
    ) =>
        await sittings.Find(survey, context, cancel) switch
        {
            null => TypedResults.NotFound(),
            { Closed: null } sitting => new SeeOther(sitting.Draft is null ? sitting.StartAddress : sitting.ResumeAddress),
            { } sitting => Render(sitting, drafts.Expiry),
        };

    /// <param name="sitting">Of a survey that has closed.</param>
    /// <param name="keptUntil">The last day on which answers that were not sent are kept.</param>
    internal static IResult Render(Sitting sitting, DateOnly keptUntil)
    {
        var words = sitting.Words;
        var shell = SittingShell.Of(sitting, words["closed.title"], address: sitting.ClosedAddress);
        return new RazorComponentResult<ClosedPage>(
            new
            {
                View = new ClosedView
                {
                    // Without a cookie, the address would not show the answers.
                    Shell = sitting.Draft is null || sitting.KeepsCookies ? shell : shell with { Languages = [] },
                    Closed = sitting.Closed.GetValueOrDefault(),
                    KeptUntil = keptUntil,
                    Answers = sitting.Draft is null
                        ? null
                        : new AnswerListView
                        {
                            Words = words,
                            Journey = sitting.Journey,
                            Answers = sitting.Answers,
                        },
                    Receipt = sitting.Receipt,
                },
            }
        );
    }
}
