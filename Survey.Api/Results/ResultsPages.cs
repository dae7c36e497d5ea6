using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Access;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Results;

/// <summary>Results for those who are signed in.</summary>
internal static class ResultsPages
{
    public static IEndpointRouteBuilder MapResults(this IEndpointRouteBuilder routes)
    {
        var pages = routes
            .MapGroup("")
            .RequireAuthorization(AccessRoles.Partner)
            .ExcludeFromDescription()
            .AddEndpointFilter<RouteGroupBuilder, NotedLooks>();
        pages.MapGet("/results", List);
        return routes;
    }

    internal static async Task<RazorComponentResult<ResultsListPage>> List(
        HttpContext context,
        SurveyCatalogue catalogue,
        Notices notices,
        Database database,
        CancellationToken cancel
    )
    {
        var key = KeyIdentity.KeyOf(context);
        var words = Words.OfSite(context);
        var surveys = catalogue.Surveys.Where(survey => key.Opens(survey.Id)).ToList();
        var counts = await database.Read(
            connection => surveys.ConvertAll(survey => (survey, connection.CountResponses(survey.Id))),
            cancel
        );
        var shell = new Shell(words, words["results.title"])
        {
            Notice = notices.Any,
            Languages = LanguageLink.Each(words, words.SiteLanguages, "/results"),
        };
        return new(new { View = new ResultsListView(shell, key.Name, counts) });
    }
}
