using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>The first page of a survey: starting, continuing, and starting again.</summary>
internal static class StartPages
{
    internal static async Task<IResult> Show(string survey, HttpContext context, Sittings sittings, CancellationToken cancel) =>
        await sittings.Find(survey, context, cancel) switch
        {
            null => TypedResults.NotFound(),
            { Closed: not null } sitting => new SeeOther(sitting.ClosedAddress),
            { } sitting => Render(sitting),
        };

    /// <summary>Makes a draft; where this browser has just begun one, as with a second click, that goes on.</summary>
    internal static async Task<IResult> Begin(
        string survey,
        HttpContext context,
        Sittings sittings,
        NextPages next,
        CancellationToken cancel
    )
    {
        if (await sittings.Find(survey, context, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        if (found.Closed is not null)
        {
            return next.Closed(found);
        }

        var begun = await sittings.Save(found, found.Language, context);
        return next.Resume(
            begun ?? await sittings.Begin(found, Sittings.NewDraft(found, await OwnDevice.IsTicked(context, cancel)), context)
        );
    }

    internal static async Task<IResult> Continue(
        string survey,
        IFormCollection form,
        HttpContext context,
        Sittings sittings,
        NextPages next,
        CancellationToken cancel
    )
    {
        if (await sittings.Find(survey, form, context, cancel) is not { } found)
        {
            return TypedResults.BadRequest();
        }

        var action = FormActions.Of(form);
        return await sittings.Save(found, found.LanguageAfter(action), context) switch
        {
            null => await EndedPages.Show(found, sittings, cancel),
            { Closed: null } sitting when FormActions.IsSwitch(action) => NextPages.Start(sitting),
            { } sitting => next.Resume(sitting),
        };
    }

    internal static async Task<IResult> Restart(
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

        if (sitting.Draft is not null)
        {
            await sittings.End(sitting, context);
        }

        return new SeeOther(sitting.StartAddress);
    }

    internal static IResult Render(Sitting sitting)
    {
        // Without a cookie, the address would not show the draft: then the buttons of the form switch the language.
        var address = sitting.Draft is null || sitting.KeepsCookies ? sitting.StartAddress : null;
        var shell = SittingShell.Of(sitting, sitting.Questionnaire.Title.In(sitting.Language), address: address) with
        {
            SurveyTitle = null,
        };
        var draft = sitting.Draft is null ? null : new BegunDraft(sitting.Token, sitting.ContinueAddress, sitting.RestartAddress);
        return new RazorComponentResult<StartPage>(
            new { View = new StartView(shell, sitting.Questionnaire, sitting.BeginAddress, draft) }
        );
    }
}
