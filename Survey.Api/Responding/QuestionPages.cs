using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Responses;
using Survey.Api.Operations;
using Survey.Api.Pages;
using Survey.Api.Surveys;

namespace Survey.Api.Responding;

/// <summary>
/// The questionnaire, a page at a time. Every button of a page saves what the page holds, complete or not; only the way
/// forward asks for a complete page.
/// </summary>
internal static class QuestionPages
{
    public const string Next = "next";

    public const string Back = "back";

    public const string Submit = "submit";

    /// <summary>Before the code of the language to go on in.</summary>
    public const string Switch = "language:";

    public const string SubmissionKey = "submission-key";

    public static IEndpointRouteBuilder MapQuestionPages(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/s/{survey}").AllowAnonymous().ExcludeFromDescription();
        group.MapGet("/pages/{page}", Show);
        group.MapPost("/pages/{page}", Save);
        group.MapGet("/check", CheckPages.Show);
        group.MapPost("/check", CheckPages.Send);
        return routes;
    }

    internal static async Task<Results<RazorComponentResult<QuestionPage>, SeeOther, NotFound>> Show(
        string survey, string page, HttpContext context, Sittings sittings, Notices notices, CancellationToken cancel, string? from = null)
    {
        if (await sittings.Find(survey, context, cancel) is not { } sitting || !HasPage(sitting, page))
            return TypedResults.NotFound();
        return sitting.Journey.Find(page) is { } shown
            ? Render(sitting, notices, shown, [], from == "check")
            : new SeeOther(sitting.Resume);
    }

    internal static async Task<Results<SeeOther, RazorComponentResult<QuestionPage>, NotFound>> Save(
        string survey, string page, IFormCollection form, HttpContext context, Sittings sittings, Notices notices,
        CancellationToken cancel, string? from = null)
    {
        if (await sittings.Find(survey, context, cancel) is not { } before || !HasPage(before, page))
            return TypedResults.NotFound();
        var action = form["action"].ToString();
        var answers = FormAnswers.Read(before.Questionnaire, form, before.Answers);
        var sitting = await sittings.Save(before, LanguageAfter(before, action), answers, context);
        if (action.StartsWith(Switch, StringComparison.Ordinal))
            return new SeeOther(sitting.AddressOf(page, from == "check"));
        if (action == Back)
            return new SeeOther(sitting.Journey.Previous(page) is { } previous ? sitting.AddressOf(previous) : sitting.StartAddress);
        return Forward(sitting, notices, page, form, from == "check");
    }

    /// <summary>The survey's language that the button names; the one so far where it names none.</summary>
    internal static string LanguageAfter(Sitting sitting, string action) =>
        action.StartsWith(Switch, StringComparison.Ordinal) && sitting.Questionnaire.Languages.Contains(action[Switch.Length..])
            ? action[Switch.Length..]
            : sitting.Language;

    private static Results<SeeOther, RazorComponentResult<QuestionPage>, NotFound> Forward(
        Sitting sitting, Notices notices, string page, IFormCollection form, bool returnsToCheck)
    {
        if (sitting.Journey.Find(page) is not { } saved)
            return new SeeOther(sitting.Resume);
        // An answer may have made another question of the same page apply, which has not been seen yet.
        if (saved.Questions.Any(question => !FormAnswers.HasShown(form, question)))
            return new SeeOther(sitting.AddressOf(page, returnsToCheck));
        if (!saved.IsComplete)
            return Render(sitting, notices, saved, saved.Problems, returnsToCheck);
        return new SeeOther(!returnsToCheck && sitting.Journey.Next(page) is { } next ? sitting.AddressOf(next) : sitting.CheckAddress);
    }

    private static RazorComponentResult<QuestionPage> Render(
        Sitting sitting, Notices notices, JourneyPage page, IReadOnlyList<AnswerProblem> problems, bool returnsToCheck)
    {
        var words = new Words(sitting.Language);
        var survey = sitting.Questionnaire.Title.In(sitting.Language);
        var number = sitting.Journey.Pages.ToList().IndexOf(page) + 1;
        var title = words["page.title", number, sitting.Journey.Pages.Count, page.Page.Title?.In(sitting.Language) ?? page.Page.Name, survey];
        var view = new QuestionPageView
        {
            Shell = new Shell(words, problems.Count > 0 ? words["title.error", title] : title)
            {
                SurveyTitle = survey,
                Notice = notices.Of(sitting.Questionnaire.Id),
                Languages = [.. sitting.Questionnaire.Languages.Select(code => new LanguageLink(code, Address: null))],
            },
            Page = page.Page,
            Number = number,
            Count = sitting.Journey.Pages.Count,
            Journey = sitting.Journey,
            Pairs = MatrixPair.On(page, sitting.Survey.Plan),
            Answers = sitting.Answers,
            Problems = problems,
            Action = sitting.AddressOf(page.Page.Name, returnsToCheck),
            ReturnsToCheck = returnsToCheck,
        };
        return new(new { View = view }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : null };
    }

    private static bool HasPage(Sitting sitting, string page) => sitting.Questionnaire.Pages.Any(known => known.Name == page);
}
