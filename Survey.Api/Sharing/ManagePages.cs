using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Survey.Analysis.Reports.Suppression;
using Survey.Api.Access;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Sharing;

/// <summary>Links to a survey's results, made and ended by researchers. Only this site's forms change anything.</summary>
internal static class ManagePages
{
    public static IEndpointRouteBuilder MapManage(this IEndpointRouteBuilder routes)
    {
        var pages = routes
            .MapGroup("/manage/{survey}")
            .RequireAuthorization(AccessRoles.Researcher)
            .ExcludeFromDescription()
            .DisableAntiforgery()
            .AddEndpointFilter<RouteGroupBuilder, OwnForms>();
        pages.MapGet("", Show);
        pages.MapPost("/links", Add);
        pages.MapPost("/links/{link}/revoke", Revoke);
        return routes;
    }

    internal static async Task<IResult> Show(
        string survey,
        HttpContext context,
        SurveyCatalogue catalogue,
        SharedLinks links,
        CancellationToken cancel
    ) =>
        Find(context, catalogue, survey) is { } found
            ? await Page(context, found, links, made: null, fault: null, cancel)
            : TypedResults.NotFound();

    internal static async Task<IResult> Add(
        string survey,
        [FromForm] string? name,
        [FromForm] string? chapters,
        [FromForm] string? breakdowns,
        [FromForm] string? expires,
        HttpContext context,
        SurveyCatalogue catalogue,
        SharedLinks links,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (Find(context, catalogue, survey) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var (link, row, fault) = new NewLink(name, chapters, breakdowns, expires).Of(
            found,
            ChaptersOf(found),
            ProtectedViews.BreakdownsOf(found.Folder),
            time.Today()
        );
        if (row is not null)
        {
            await links.Add(row);
        }

        return await Page(context, found, links, link is null ? null : $"/shared/{link}", fault, cancel);
    }

    internal static async Task<IResult> Revoke(
        string survey,
        string link,
        HttpContext context,
        SurveyCatalogue catalogue,
        SharedLinks links
    )
    {
        if (Find(context, catalogue, survey) is not { } found || await links.Revoke(found.Id, link) == 0)
        {
            return TypedResults.NotFound();
        }

        return new SeeOther($"/manage/{found.Id}");
    }

    /// <summary>The summary, and the chapters of the plan.</summary>
    public static IReadOnlyList<string> ChaptersOf(OpenSurvey survey) =>
        [Results.ResultsDrawing.Summary, .. survey.Plan?.Sections.Select(section => section.Id) ?? []];

    private static OpenSurvey? Find(HttpContext context, SurveyCatalogue catalogue, string survey) =>
        KeyIdentity.KeyOf(context).Opens(survey) ? catalogue.FindAnswered(survey) : null;

    private static async Task<IResult> Page(
        HttpContext context,
        OpenSurvey survey,
        SharedLinks links,
        string? made,
        string? fault,
        CancellationToken cancel
    )
    {
        var language = LanguageChoice.Of(context.Request, survey.Questionnaire.Languages);
        var words = new Words(survey.Questionnaire.Texts, language);
        var request = context.Request;
        var view = new ManageView(
            new Shell(words, words["manage.title"])
            {
                SurveyTitle = survey.Questionnaire.Title.In(language),
                Survey = survey.Id,
                Languages = LanguageLink.Each(words, survey.Questionnaire.Languages, $"/manage/{survey.Id}"),
            },
            survey,
            await links.Of(survey.Id, cancel),
            made is null ? null : $"{request.Scheme}://{request.Host}{made}",
            fault is null ? default(Said?) : words[$"manage.fault.{fault}"]
        );
        return new RazorComponentResult<ManagePage>(new { View = view })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
