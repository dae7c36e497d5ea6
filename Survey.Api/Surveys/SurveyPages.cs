using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Answering;
using Survey.Api.Web;

namespace Survey.Api.Surveys;

/// <summary>The list of surveys and the first page of each.</summary>
internal static class SurveyPages
{
    public static IEndpointRouteBuilder MapSurveyPages(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapPublicPages("/");
        group.MapGet("/", Home);
        group.MapGet("/s/{survey}", Start);
        group.MapPost("/s/{survey}/restart", Restart);
        return routes;
    }

    internal static RazorComponentResult<HomePage> Home(HttpContext context, SurveyCatalogue catalogue, Notices notices)
    {
        var words = new Words(LanguageChoice.Of(context.Request, Words.Languages));
        var shell = new Shell(words, words["home.title"])
        {
            Notice = notices.Any,
            Languages = LanguageLink.Each(Words.Languages, "/"),
        };
        return new(new { View = new HomeView(shell, catalogue.Surveys) });
    }

    internal static async Task<Results<RazorComponentResult<StartPage>, SeeOther, NotFound>> Start(
        string survey,
        HttpContext context,
        Sittings sittings,
        CancellationToken cancel
    )
    {
        if (await sittings.Find(survey, context, cancel) is not { } sitting)
            return TypedResults.NotFound();
        if (sitting.Closed is not null)
            return new SeeOther(sitting.ClosedAddress);
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
            return TypedResults.BadRequest();
        await sittings.End(sitting, context);
        return new SeeOther((sitting with { IsInAddress = false }).StartAddress);
    }
}
