using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>The first page of a survey, and starting again.</summary>
internal static class StartPages
{
    internal static async Task<Results<RazorComponentResult<StartPage>, SeeOther, NotFound>> Show(
        string survey,
        HttpContext context,
        Sittings sittings,
        CancellationToken cancel
    )
    {
        if (await sittings.Find(survey, context, cancel) is not { } sitting)
        {
            return TypedResults.NotFound();
        }

        if (sitting.Closed is not null)
        {
            return new SeeOther(sitting.ClosedAddress);
        }

        var shell = SittingShell.Of(sitting, sitting.Questionnaire.Title.In(sitting.Language), address: sitting.StartAddress);
        var first = sitting.AddressOf(sitting.Journey.Pages[0]);
        return new RazorComponentResult<StartPage>(
            new
            {
                View = new StartView(
                    shell with
                    {
                        SurveyTitle = null,
                    },
                    sitting.Questionnaire,
                    first,
                    sitting.Token,
                    sitting.Draft is null ? null : sitting.Resume
                ),
            }
        );
    }

    internal static async Task<Results<SeeOther, NotFound, BadRequest>> Restart(
        string survey,
        IFormCollection form,
        HttpContext context,
        Sittings sittings,
        CancellationToken cancel
    )
    {
        if (await sittings.Find(survey, form, context, cancel) is not { } sitting)
        {
            return TypedResults.BadRequest();
        }

        await sittings.End(sitting, context);
        return new SeeOther((sitting with { IsInAddress = false }).StartAddress);
    }
}
