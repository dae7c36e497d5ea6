using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>Stopping, and continuing later on any device.</summary>
internal static class LaterPages
{
    internal static async Task<Results<RazorComponentResult<LaterPage>, SeeOther, NotFound>> Show(
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

        if (sitting.Draft is null)
        {
            return new SeeOther(sitting.StartAddress);
        }

        var words = new Words(sitting.Language);
        return new RazorComponentResult<LaterPage>(
            new
            {
                View = new LaterView
                {
                    Shell = SittingShell.Of(sitting, words["later.title"], address: sitting.LaterAddress),
                    Link = $"{context.Request.Scheme}://{context.Request.Host}{sitting.ResumeLink}",
                    Until = drafts.Expiry,
                    Resume = sitting.Resume,
                },
            }
        );
    }

    /// <summary>
    /// Gives this browser the draft. The first address still names it, for browsers that keep no cookies.
    /// </summary>
    internal static async Task<Results<SeeOther, RazorComponentResult<MessagePage>, NotFound>> Resume(
        string survey,
        string token,
        HttpContext context,
        Sittings sittings,
        CancellationToken cancel
    )
    {
        if (await sittings.Find(survey, token, context, cancel) is not { } sitting)
        {
            return TypedResults.NotFound();
        }

        if (sitting.Draft is null)
        {
            return Gone(sitting);
        }

        sittings.Remember(sitting, context);
        return new SeeOther((sitting with { IsInAddress = true, Language = sitting.Draft.Language }).Resume);
    }

    private static RazorComponentResult<MessagePage> Gone(Sitting sitting)
    {
        var words = new Words(sitting.Language);
        var start = $"/s/{sitting.Survey.Id}";
        return new(
            new
            {
                View = new MessageView(
                    SittingShell.Of(sitting, words["resume.gone"], address: $"{start}/resume/gone?lang=en"),
                    words["resume.gone"],
                    words["resume.gone-lead"],
                    start,
                    words["resume.start"]
                ),
            }
        )
        {
            StatusCode = StatusCodes.Status404NotFound,
        };
    }
}
