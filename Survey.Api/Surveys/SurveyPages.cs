using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Operations;
using Survey.Api.Pages;
using Survey.Api.Responding;

namespace Survey.Api.Surveys;

/// <summary>The list of surveys and the first page of each.</summary>
internal static class SurveyPages
{
    public static IEndpointRouteBuilder MapSurveyPages(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/").AllowAnonymous().ExcludeFromDescription();
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
            Languages = [.. Words.Languages.Select(code => new LanguageLink(code, $"/?lang={code}"))],
        };
        return new(new { View = new HomeView(shell, catalogue.Surveys) });
    }

    internal static async Task<Results<RazorComponentResult<StartPage>, NotFound>> Start(
        string survey, HttpContext context, Sittings sittings, Notices notices, CancellationToken cancel)
    {
        if (await sittings.Find(survey, context, cancel) is not { } sitting)
            return TypedResults.NotFound();
        var shell = new Shell(new Words(sitting.Language), sitting.Questionnaire.Title.In(sitting.Language))
        {
            Notice = notices.Of(survey),
            Languages = [.. sitting.Questionnaire.Languages.Select(code => new LanguageLink(code, $"/s/{survey}?lang={code}"))],
        };
        var first = sitting.AddressOf(sitting.Journey.Pages[0]);
        return new RazorComponentResult<StartPage>(new
        {
            View = new StartView(shell, sitting.Questionnaire, first, sitting.Token is null ? null : sitting.Resume),
        });
    }

    // The form is a parameter so that the token in it is checked.
    internal static async Task<Results<SeeOther, NotFound>> Restart(
        string survey, IFormCollection form, HttpContext context, Sittings sittings, CancellationToken cancel)
    {
        if (await sittings.Find(survey, context, cancel) is not { } sitting)
            return TypedResults.NotFound();
        await sittings.End(sitting, context);
        return new SeeOther(sitting.StartAddress);
    }
}
