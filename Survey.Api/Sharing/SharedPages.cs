using Microsoft.AspNetCore.Mvc;
using Survey.Api.Results;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Sharing;

/// <summary>
/// Results for whoever holds a link, and for everybody where the report plan says so; then the id of the survey stands in place of the
/// link. Small counts are hidden as for everybody.
/// </summary>
internal static class SharedPages
{
    private const string Address = "/shared";

    public static IEndpointRouteBuilder MapShared(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPublicPages(Address).AddEndpointFilter<RouteGroupBuilder, WrongSecrets>();
        pages.WithRequestTimeout(ResultsDrawing.Longest);
        pages.MapGet("/{link}", First);
        pages.MapGet("/{link}/{chapter}", Chapter);
        pages.MapGet("/{link}/profile/{country}", Profile);
        pages.MapGet("/{link}/report.{ending}", Report);
        pages.MapGet("/{link}/figure/{file}", Figure);
        return routes;
    }

    internal static Task<IResult> First(
        string link,
        [AsParameters] SharedPlace shared,
        [AsParameters] ResultsPlace place,
        [AsParameters] ViewRequest request,
        CancellationToken cancel
    ) => Of(shared, place, link, scope => ResultsDrawing.Page(place, scope, request, chapter: null, cancel), cancel);

    internal static Task<IResult> Chapter(
        string link,
        string chapter,
        [AsParameters] SharedPlace shared,
        [AsParameters] ResultsPlace place,
        [AsParameters] ViewRequest request,
        CancellationToken cancel
    ) => Of(shared, place, link, scope => ResultsDrawing.Page(place, scope, request, chapter, cancel), cancel);

    internal static Task<IResult> Profile(
        string link,
        string country,
        [AsParameters] SharedPlace shared,
        [AsParameters] ResultsPlace place,
        [AsParameters] ViewRequest request,
        [FromQuery(Name = "with")] string[]? with,
        CancellationToken cancel
    ) =>
        Of(
            shared,
            place,
            link,
            scope => ResultsDrawing.Profile(place, scope, request, ProfileGroups.Of(country, with), cancel),
            cancel
        );

    internal static Task<IResult> Report(
        string link,
        string ending,
        [AsParameters] SharedPlace shared,
        [AsParameters] ResultsPlace place,
        [AsParameters] ViewRequest request,
        CancellationToken cancel
    ) =>
        Of(
            shared,
            place,
            link,
            scope =>
                ResultsDrawing.File(
                    place,
                    scope,
                    request,
                    report => ResultsFiles.Of(report, $"{scope.Survey.Id}.{ending}"),
                    cancel
                ),
            cancel
        );

    internal static Task<IResult> Figure(
        string link,
        string file,
        [AsParameters] SharedPlace shared,
        [AsParameters] ResultsPlace place,
        [AsParameters] ViewRequest request,
        CancellationToken cancel
    ) =>
        Of(
            shared,
            place,
            link,
            scope => ResultsDrawing.File(place, scope, request, report => ResultsFiles.OfTable(report, file), cancel),
            cancel
        );

    private static async Task<IResult> Of(
        SharedPlace shared,
        ResultsPlace place,
        string link,
        Func<ResultsScope, Task<IResult>> answer,
        CancellationToken cancel
    ) => await Scope(shared, place.Catalogue, link, cancel) is { } scope ? await answer(scope) : TypedResults.NotFound();

    private static async Task<ResultsScope?> Scope(
        SharedPlace shared,
        SurveyCatalogue catalogue,
        string link,
        CancellationToken cancel
    )
    {
        var row = await shared.Links.Find(link, cancel);
        if (
            catalogue.FindAnswered(row?.Survey ?? link) is not { } survey
            || (row is null && survey.Plan?.Disclosure.PublicResults != true)
        )
        {
            return null;
        }

        var audience = Audience.Public(survey);
        return new ResultsScope(survey, audience, $"{Address}/{link}")
        {
            Answers = await shared.Answers.Of(survey, audience.MinCell ?? 0, cancel),
            Chapters = row?.Chapters?.Split(','),
            Breakdowns = row?.Breakdowns?.Split(','),
        };
    }
}
