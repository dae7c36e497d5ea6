using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>
/// Continuing by a resume link. Only the button uses it: the draft gets a new token, and nobody who had the link or the old token
/// sees what is answered from then on.
/// </summary>
internal static class ResumePages
{
    internal static async Task<IResult> Show(
        string survey,
        string secret,
        HttpContext context,
        Sittings sittings,
        DraftStore drafts,
        CancellationToken cancel
    )
    {
        if (await sittings.New(survey, context, cancel) is not { } sitting)
        {
            return TypedResults.NotFound();
        }

        if (await drafts.FindByLink(secret, cancel) is not { } draft || draft.Survey != survey)
        {
            return Gone(sitting);
        }

        var there = context.Request.Query.ContainsKey("lang") ? sitting : sitting with { Language = draft.Language };
        var address = $"/s/{survey}/resume/{secret}";
        return new RazorComponentResult<ResumePage>(
            new
            {
                View = new ResumeView(
                    SittingShell.Of(there, there.Words["resume.title"], address: address),
                    $"{address}?lang={there.Language}"
                ),
            }
        );
    }

    internal static async Task<IResult> Exchange(
        string survey,
        string secret,
        HttpContext context,
        Sittings sittings,
        DraftStore drafts,
        NextPages next,
        CancellationToken cancel
    )
    {
        if (await sittings.New(survey, context, cancel) is not { } sitting)
        {
            return TypedResults.NotFound();
        }

        // Of another survey: not used up.
        if (
            (await drafts.FindByLink(secret, cancel))?.Survey != survey
            || await drafts.Exchange(secret, await OwnDevice.IsTicked(context, cancel)) is not { } named
        )
        {
            return Gone(sitting);
        }

        return next.Resume(sittings.Continue(sitting, named, context));
    }

    private static RazorComponentResult<MessagePage> Gone(Sitting sitting)
    {
        var words = sitting.Words;
        var start = $"/s/{sitting.Survey.Id}";
        return new RazorComponentResult<MessagePage>(
            new
            {
                View = new MessageView(
                    SittingShell.Of(sitting, words["resume.gone"], address: $"{start}/resume/gone"),
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
