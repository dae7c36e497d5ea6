using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Access;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Asking;

/// <summary>The page on which people ask their own question, and the tables to take along.</summary>
internal static class CrossTabPages
{
    public static IEndpointRouteBuilder MapCrossTabPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes
            .MapGroup("")
            .RequireAuthorization(AccessRoles.Partner)
            .ExcludeFromDescription()
            .AddEndpointFilter<RouteGroupBuilder, NotedLooks>();
        pages.MapGet("/results/{survey}/crosstab", Page);
        pages.MapGet("/results/{survey}/crosstab/table.{format}", Table);
        return routes;
    }

    internal static async Task<Results<RazorComponentResult<CrossTabPage>, RedirectHttpResult, NotFound>> Page(
        string survey,
        [AsParameters] CrossTabQuery query,
        [AsParameters] AskedLook look,
        [AsParameters] AskingPlace place,
        CancellationToken cancel
    )
    {
        if (place.Find(survey) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var language = LanguageChoice.Of(place.Context.Request, found.Questionnaire.Languages);
        var outcome = await place.Asking.Of(place.Key, found, query, language, cancel);
        var merged = query with { Filter = [.. outcome.Filters.Select(filter => filter.Text)] };
        var address = new AskedAddress(outcome.Fault is null ? merged : query, look, language);
        if (look.Show is not null)
        {
            return TypedResults.Redirect(address.At($"/results/{survey}/crosstab", look.On));
        }

        var isAsked = address.Rows.Count + address.Columns.Count > 0 || outcome.Fault is { Code: not AskedVariables.Missing };
        return new RazorComponentResult<CrossTabPage>(new { View = ViewOf(place, found, outcome, address, isAsked) })
        {
            StatusCode = isAsked && !outcome.IsSound ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }

    internal static async Task<Results<FileContentHttpResult, NotFound, RedirectHttpResult>> Table(
        string survey,
        string format,
        [AsParameters] CrossTabQuery query,
        [AsParameters] AskedLook look,
        [AsParameters] AskingPlace place,
        CancellationToken cancel
    )
    {
        if (place.Find(survey) is not { } found || AskedFile.Of(format) is not { } file)
        {
            return TypedResults.NotFound();
        }

        var language = LanguageChoice.Of(place.Context.Request, found.Questionnaire.Languages);
        var outcome = await place.Asking.Of(place.Key, found, query, language, cancel);
        return outcome.IsSound
            ? file.Answer(outcome.Tables, survey)
            : TypedResults.Redirect(new AskedAddress(query, look, language).At($"/results/{survey}/crosstab"));
    }

    private static CrossTabView ViewOf(
        AskingPlace place,
        OpenSurvey survey,
        AskedOutcome outcome,
        AskedAddress address,
        bool isAsked
    )
    {
        var words = new Words(survey.Questionnaire.Texts, address.Language);
        var title = survey.Questionnaire.Title.In(address.Language);
        return new CrossTabView
        {
            Shell = new Shell(words, words["ask.title"])
            {
                SurveyTitle = title,
                Survey = survey.Id,
                Notice = place.Notices.Of(survey.Id),
                Languages =
                [
                    .. survey.Questionnaire.Languages.Select(code => new LanguageLink(
                        code,
                        words.NameOf(code),
                        (address with { Language = code }).At($"/results/{survey.Id}/crosstab")
                    )),
                ],
            },
            Name = place.Key.Name,
            Survey = survey.Id,
            Outcome = outcome,
            Address = address,
            IsAsked = isAsked,
            IsResearcher = place.Key.Role != AccessRoles.Partner,
        };
    }
}
