using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Responses;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>What respondents see after the survey has closed: what they typed is still shown, but cannot be sent.</summary>
internal static class ClosedPages
{
    internal static async Task<Results<RazorComponentResult<ClosedPage>, SeeOther, NotFound>> Show(
        string survey,
        HttpContext context,
        Sittings sittings,
        DraftStore drafts,
        CancellationToken cancel
    )
    {
        if (await sittings.Find(survey, context, cancel) is not { } sitting)
        {
            return TypedResults.NotFound();
        }

        if (sitting.Closed is not { } closed)
        {
            return new SeeOther(sitting.Draft is null ? sitting.StartAddress : sitting.Resume);
        }

        var words = new Words(sitting.Language);
        return new RazorComponentResult<ClosedPage>(
            new
            {
                View = new ClosedView
                {
                    Shell = SittingShell.Of(sitting, words["closed.title"], address: sitting.ClosedAddress),
                    Closed = closed,
                    KeptUntil = drafts.Expiry,
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
