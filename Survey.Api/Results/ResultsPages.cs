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

    internal static Task<IResult> First(
        string survey,
        [AsParameters] ResultsPlace place,
        [AsParameters] ViewRequest request,
        CancellationToken cancel
    ) => Show(survey, chapter: null, place, request, cancel);

    internal static Task<IResult> Chapter(
        string survey,
        string chapter,
        [AsParameters] ResultsPlace place,
        [AsParameters] ViewRequest request,
        CancellationToken cancel
    ) => Show(survey, chapter, place, request, cancel);

    /// <param name="id">The survey.</param>
    /// <param name="chapter">The id of a section; null is the first.</param>
    /// <param name="place">What the page is made from.</param>
    /// <param name="request">The view that is asked for.</param>
    /// <param name="cancel">Stops waiting.</param>
    private static async Task<IResult> Show(
        string id,
        string? chapter,
        ResultsPlace place,
        ViewRequest request,
        CancellationToken cancel
    )
    {
        var key = KeyIdentity.KeyOf(place.Context);
        if (!key.Opens(id) || place.Catalogue.FindAnswered(id) is not { } survey)
        {
            return TypedResults.NotFound();
        }

        var language = LanguageChoice.Of(place.Context.Request, survey.Questionnaire.Languages);
        var (view, problem) = await place.Views.Read(survey, Audience.Of(key, survey), request, language, cancel);
        if (view is null)
        {
            return NoView(place, survey, language, problem!); // one of the two
        }

        var report = await place.Reports.Of(view, cancel);
        return report.Sections.FirstOrDefault(section => chapter is null || section.Id == chapter) is { } shown
            ? new RazorComponentResult<ChapterPage>(new { View = ViewOf(place, view, key, report, shown) })
            : TypedResults.NotFound();
    }

    private static RazorComponentResult<MessagePage> NoView(
        ResultsPlace place,
        OpenSurvey survey,
        string language,
        ViewProblem problem
    )
    {
        var words = new Words(survey.Questionnaire.Texts, language);
        var address = $"/results/{survey.Id}";
        var shell = new Shell(words, words["view.title"])
        {
            SurveyTitle = survey.Questionnaire.Title.In(language),
            Survey = survey.Id,
            Notice = place.Notices.Of(survey.Id),
            Languages = LanguageLink.Each(words, survey.Questionnaire.Languages, address),
        };
        return new(
            new
            {
                View = new MessageView(
                    shell,
                    words["view.title"],
                    problem.In(words),
                    LanguageLink.In(address, language),
                    words["view.reset"]
                ),
            }
        )
        {
            StatusCode = StatusCodes.Status400BadRequest,
        };
    }

    private static ChapterView ViewOf(ResultsPlace place, View view, AccessKeyRow key, Report report, Section chapter)
    {
        var survey = view.Survey;
        var words = new Words(survey.Questionnaire.Texts, report.Language);
        string AddressOf(Section section) => $"/results/{survey.Id}/{section.Id}{view.Query}";
        return new ChapterView
        {
            Shell = new Shell(words, $"{chapter.Title} – {report.Title}")
            {
                SurveyTitle = report.Title,
                Survey = survey.Id,
                Notice = place.Notices.Of(survey.Id),
                Languages = LanguageLink.Each(words, survey.Questionnaire.Languages, AddressOf(chapter)),
            },
            Name = key.Name,
            Report = report,
            Chapter = chapter,
            SentencesIn = words.LanguageOfReports,
            AddressOf = section => LanguageLink.In(AddressOf(section), report.Language),
            Data = LanguageLink.In($"/api/v1/surveys/{survey.Id}/results/report{view.Query}", report.Language),
        };
    }
}
