using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Web;

namespace Survey.Api.Surveys;

/// <summary>The list of surveys.</summary>
internal static class SurveyPages
{
    public static IEndpointRouteBuilder MapSurveyPages(this IEndpointRouteBuilder routes)
    {
        routes.MapPublicPages("/").MapGet("/", Home);
        return routes;
    }

    internal static RazorComponentResult<HomePage> Home(HttpContext context, SurveyCatalogue catalogue, Notices notices)
    {
        var words = Words.OfSite(context);
        var shell = new Shell(words, words["home.title"])
        {
            Notice = notices.Any,
            Languages = LanguageLink.Each(words, words.SiteLanguages, "/"),
        };
        return new(new { View = new HomeView(shell, catalogue.Surveys) });
    }
}
