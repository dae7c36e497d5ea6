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
        var words = new Words(LanguageChoice.Of(context.Request, Words.Languages));
        var shell = new Shell(words, words["home.title"])
        {
            Notice = notices.Any,
            Languages = LanguageLink.Each(Words.Languages, "/"),
        };
        return new(new { View = new HomeView(shell, catalogue.Surveys) });
    }
}
