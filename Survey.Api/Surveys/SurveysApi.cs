using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Web;

namespace Survey.Api.Surveys;

/// <summary>The open surveys and their definitions, for other programs.</summary>
internal static class SurveysApi
{
    public static IEndpointRouteBuilder MapSurveys(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/surveys").AllowAnonymous().WithTags("Surveys");
        group.MapGet("/", List).WithName("ListSurveys").WithSummary("The surveys that take answers.");
        group
            .MapGet("/{id}", Find)
            .WithName("GetSurvey")
            .WithSummary("The questionnaire as SurveyJS JSON; with lang, its texts in that language only.")
            .Produces<object>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        return routes;
    }

    internal static Ok<SurveyList> List(SurveyCatalogue catalogue, string? lang = null) =>
        TypedResults.Ok(
            new SurveyList([
                .. catalogue.Surveys.Select(survey => new SurveySummary(
                    survey.Id,
                    survey.Questionnaire.Title.In(survey.Language(lang)),
                    survey.Questionnaire.Languages,
                    survey.Questionnaire.Questions.Count
                )),
            ])
        );

    internal static Results<ContentHttpResult, ProblemHttpResult> Find(string id, SurveyCatalogue catalogue, string? lang = null)
    {
        if (catalogue.Find(id) is not { } survey)
        {
            return ApiProblem.NotFound();
        }

        if (lang is null)
        {
            return Json(survey.Definition);
        }

        return survey.Questionnaire.Languages.Contains(lang)
            ? Json(DefinitionInLanguage.Reduce(survey.Definition, lang))
            : ApiProblem.BadRequest(
                "surveys/unknown-language",
                $"This survey is in {string.Join(", ", survey.Questionnaire.Languages)}."
            );
    }

    private static ContentHttpResult Json(string definition) =>
        TypedResults.Content(definition, MediaTypeNames.Application.Json, System.Text.Encoding.UTF8);
}
