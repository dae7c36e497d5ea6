using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>Stopping, with a link to continue on any device.</summary>
internal static class LaterPages
{
    /// <summary>Makes no link: that would end the one before.</summary>
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
            { Draft: null } sitting => new SeeOther(sitting.StartAddress),
            { } sitting => Render(sitting, context, drafts.Expiry, link: null),
        };

    /// <summary>Makes a link, or shows the one of the page again in another language.</summary>
    internal static async Task<IResult> MakeLink([AsParameters] LaterRequest request, CancellationToken cancel)
    {
        if (await request.Sittings.Find(request.Survey, request.Form, request.Context, cancel) is not { } found)
        {
            return TypedResults.BadRequest();
        }

        if (await request.Sittings.Save(found, found.LanguageAfter(request.Action), request.Context) is not { } sitting)
        {
            return await EndedPages.Show(found, request.Sittings, cancel);
        }

        if (!FormActions.IsSwitch(request.Action))
        {
            return await request.Next.Later(sitting, request.Context);
        }

        request.Sittings.Leave(sitting, request.Context);
        return Render(sitting, request.Context, request.Drafts.Expiry, await request.ShownLink(sitting, cancel));
    }

    /// <param name="sitting">Which draft can be continued.</param>
    /// <param name="context">The request.</param>
    /// <param name="until">The last day on which it is kept.</param>
    /// <param name="link">The secret of its link; null where it is not known.</param>
    internal static IResult Render(Sitting sitting, HttpContext context, DateOnly until, string? link)
    {
        var words = sitting.Words;
        return new RazorComponentResult<LaterPage>(
            new
            {
                View = new LaterView
                {
                    Shell = SittingShell.Of(sitting, words["later.title"]),
                    Token = sitting.Token,
                    Secret = link,
                    Link = link is null
                        ? null
                        : $"{context.Request.Scheme}://{context.Request.Host}/s/{sitting.Survey.Id}/resume/{link}",
                    Receipt = sitting.Receipt,
                    Until = until,
                    Action = sitting.LaterAddress,
                    Continue = sitting.ContinueAddress,
                    IsRemembered = sitting.Draft?.IsOnOwnDevice == true,
                },
            }
        );
    }
}
