using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Reports;
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
        pages.MapGet("/results/{survey}", First);
        pages.MapGet("/results/{survey}/{chapter}", Chapter);
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

    internal static Task<Results<RazorComponentResult<ChapterPage>, NotFound, BadRequest>> First(
        [AsParameters] ChapterRequest request,
        CancellationToken cancel
    ) => Show(request, chapter: null, cancel);

    internal static Task<Results<RazorComponentResult<ChapterPage>, NotFound, BadRequest>> Chapter(
        [AsParameters] ChapterRequest request,
        string chapter,
        CancellationToken cancel
    ) => Show(request, chapter, cancel);

    /// <param name="request">The view that is asked for.</param>
    /// <param name="chapter">The id of a section; null is the first.</param>
    /// <param name="cancel">Stops waiting.</param>
    private static async Task<Results<RazorComponentResult<ChapterPage>, NotFound, BadRequest>> Show(
        ChapterRequest request,
        string? chapter,
        CancellationToken cancel
    )
    {
        var key = KeyIdentity.KeyOf(request.Context);
        if (!key.Opens(request.Survey) || request.Catalogue.FindAnswered(request.Survey) is not { } survey)
        {
            return TypedResults.NotFound();
        }

        if (!ResultsRules.CanChoose(request.Min))
        {
            return TypedResults.BadRequest();
        }

        var language = LanguageChoice.Of(request.Context.Request, survey.Questionnaire.Languages);
        var limit = ResultsRules.MinCell(key, survey, request.Min);
        var report = await request.Reports.Of(survey, language, limit, cancel);
        return report.Sections.FirstOrDefault(section => chapter is null || section.Id == chapter) is { } shown
            ? new RazorComponentResult<ChapterPage>(new { View = ViewOf(request, survey, key, report, shown) })
            : TypedResults.NotFound();
    }

    private static ChapterView ViewOf(ChapterRequest request, OpenSurvey survey, AccessKeyRow key, Report report, Section chapter)
    {
        var words = new Words(survey.Questionnaire.Texts, report.Language);
        var min = request.Min is { } chosen ? string.Create(CultureInfo.InvariantCulture, $"?min={chosen}") : "";
        string AddressOf(Section section) => $"/results/{survey.Id}/{section.Id}{min}";
        return new ChapterView
        {
            Shell = new Shell(words, $"{chapter.Title} – {report.Title}")
            {
                SurveyTitle = report.Title,
                Survey = survey.Id,
                Notice = request.Notices.Of(survey.Id),
                Languages = LanguageLink.Each(words, survey.Questionnaire.Languages, AddressOf(chapter)),
            },
            Name = key.Name,
            Report = report,
            Chapter = chapter,
            SentencesIn = words.LanguageOfReports,
            AddressOf = section => LanguageLink.In(AddressOf(section), report.Language),
            Data = LanguageLink.In($"/api/v1/surveys/{survey.Id}/results/report{min}", report.Language),
        };
    }
}
