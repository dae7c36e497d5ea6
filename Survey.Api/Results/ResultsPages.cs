using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
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
        pages.WithRequestTimeout(ResultsDrawing.Longest);
        pages.MapGet("/results", List);
        pages.MapGet("/results/{survey}", First);
        pages.MapGet("/results/{survey}/{chapter}", Chapter);
        pages.MapGet("/results/{survey}/profile/{country}", Profile);
        pages.MapGet("/results/{survey}/report.{ending}", Report);
        pages.MapGet("/results/{survey}/figure/{file}", Figure);
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

    internal static Task<IResult> First(
        string survey,
        [AsParameters] ResultsPlace place,
        [AsParameters] ViewRequest request,
        CancellationToken cancel
    ) => Of(place, survey, scope => ResultsDrawing.Page(place, scope, request, chapter: null, cancel));

    internal static Task<IResult> Chapter(
        string survey,
        string chapter,
        [AsParameters] ResultsPlace place,
        [AsParameters] ViewRequest request,
        CancellationToken cancel
    ) => Of(place, survey, scope => ResultsDrawing.Page(place, scope, request, chapter, cancel));

    internal static Task<IResult> Profile(
        string survey,
        string country,
        [AsParameters] ResultsPlace place,
        [AsParameters] ViewRequest request,
        [FromQuery(Name = "with")] string[]? with,
        CancellationToken cancel
    ) => Of(place, survey, scope => ResultsDrawing.Profile(place, scope, request, ProfileGroups.Of(country, with), cancel));

    internal static Task<IResult> Report(
        string survey,
        string ending,
        [AsParameters] ResultsPlace place,
        [AsParameters] ViewRequest request,
        CancellationToken cancel
    ) =>
        Of(place, survey, scope =>
            ResultsDrawing.File(place, scope, request, report => ResultsFiles.Of(report, $"{survey}.{ending}"), cancel)
        );

    internal static Task<IResult> Figure(
        string survey,
        string file,
        [AsParameters] ResultsPlace place,
        [AsParameters] ViewRequest request,
        CancellationToken cancel
    ) =>
        Of(place, survey, scope =>
            ResultsDrawing.File(place, scope, request, report => ResultsFiles.OfTable(report, file), cancel)
        );

    /// <summary>The results of the survey, as the key opens them; a foreign survey is answered like a missing one.</summary>
    private static async Task<IResult> Of(ResultsPlace place, string id, Func<ResultsScope, Task<IResult>> answer)
    {
        var key = KeyIdentity.KeyOf(place.Context);
        return key.Opens(id) && place.Catalogue.FindAnswered(id) is { } survey
            ? await answer(new ResultsScope(survey, Audience.Of(key, survey), $"/results/{survey.Id}") { Name = key.Name })
            : TypedResults.NotFound();
    }
}
