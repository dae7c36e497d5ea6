using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Responses;
using Survey.Api.Answering.Inputs;
using Survey.Api.Storage;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>
/// The questionnaire, a page at a time. Every button of a page saves what the page holds, complete or not; only the way
/// forward asks for a complete page.
/// </summary>
internal static class QuestionPages
{
    public static IEndpointRouteBuilder MapQuestionPages(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapPublicPages("/s/{survey}");
        group.MapGet("/pages/{page}", Show);
        group.MapPost("/pages/{page}", Save);
        group.MapGet("/check", CheckPages.Show);
        group.MapPost("/check", CheckPages.Send);
        group.MapGet("/later", LaterPages.Show);
        group.MapGet("/resume/{token}", LaterPages.Resume);
        group.MapGet("/closed", ClosedPages.Show);
        return routes;
    }

    internal static async Task<Results<RazorComponentResult<QuestionPage>, SeeOther, NotFound>> Show(
        string survey,
        string page,
        HttpContext context,
        Sittings sittings,
        CancellationToken cancel,
        string? from = null
    )
    {
        if (await sittings.Find(survey, context, cancel) is not { } sitting || !HasPage(sitting, page))
            return TypedResults.NotFound();
        if (sitting.Closed is not null)
            return new SeeOther(sitting.ClosedAddress);
        if (sitting.Journey.Find(page) is not { } shown)
            return new SeeOther(sitting.Resume);
        sittings.Remember(sitting, context);
        return Render(sitting, shown, [], from == "check");
    }

    internal static async Task<Results<SeeOther, RazorComponentResult<QuestionPage>, NoContent, NotFound, BadRequest>> Save(
        string survey,
        string page,
        IFormCollection form,
        HttpContext context,
        Sittings sittings,
        Corrections corrections,
        CancellationToken cancel,
        string? from = null
    )
    {
        try
        {
            return await TrySave(survey, page, form, context, sittings, corrections, from == "check", cancel);
        }
        catch (DatabaseUnavailableException fault) when (FormActions.Of(form) != FormActions.Keep)
        {
            if (
                await sittings.Unsaved(survey, form, context, cancel) is not { } sitting
                || sitting.Journey.Find(page) is not { } shown
            )
                throw;
            fault.AskToRetry(context);
            return Render(sitting, shown, [], from == "check", isUnsaved: true);
        }
    }

    private static async Task<Results<SeeOther, RazorComponentResult<QuestionPage>, NoContent, NotFound, BadRequest>> TrySave(
        string survey,
        string page,
        IFormCollection form,
        HttpContext context,
        Sittings sittings,
        Corrections corrections,
        bool returnsToCheck,
        CancellationToken cancel
    )
    {
        if (await sittings.Find(survey, form, context, cancel) is not { } found)
            return TypedResults.BadRequest();
        if (!HasPage(found, page))
            return TypedResults.NotFound();
        var action = FormActions.Of(form);
        var before = await corrections.Reopen(found, cancel);
        var sitting = await sittings.Save(
            before,
            FormActions.LanguageAfter(before, action),
            stored => FormAnswers.Read(before.Questionnaire, form, stored),
            context
        );
        return action == FormActions.Keep ? TypedResults.NoContent() : After(sitting, action, page, form, returnsToCheck);
    }

    private static Results<SeeOther, RazorComponentResult<QuestionPage>, NoContent, NotFound, BadRequest> After(
        Sitting sitting,
        string action,
        string page,
        IFormCollection form,
        bool returnsToCheck
    ) =>
        action switch
        {
            _ when sitting.Closed is not null => new SeeOther(sitting.ClosedAddress),
            FormActions.Later => new SeeOther(sitting.LaterAddress),
            FormActions.Back => new SeeOther(
                sitting.Journey.Previous(page) is { } previous ? sitting.AddressOf(previous) : sitting.StartAddress
            ),
            _ when FormActions.IsSwitch(action) => new SeeOther(sitting.AddressOf(page, returnsToCheck)),
            _ => Forward(sitting, page, form, returnsToCheck),
        };

    private static Results<SeeOther, RazorComponentResult<QuestionPage>, NoContent, NotFound, BadRequest> Forward(
        Sitting sitting,
        string page,
        IFormCollection form,
        bool returnsToCheck
    )
    {
        if (sitting.Journey.Find(page) is not { } saved)
            return new SeeOther(sitting.Resume);
        // An answer may have made another question of the same page apply, which has not been seen yet.
        if (saved.Questions.Any(question => !FormAnswers.HasShown(form, question)))
            return new SeeOther(sitting.AddressOf(page, returnsToCheck));
        if (!saved.IsComplete)
            return Render(sitting, saved, saved.Problems, returnsToCheck);
        return new SeeOther(
            !returnsToCheck && sitting.Journey.Next(page) is { } next ? sitting.AddressOf(next) : sitting.CheckAddress
        );
    }

    private static RazorComponentResult<QuestionPage> Render(
        Sitting sitting,
        JourneyPage page,
        IReadOnlyList<AnswerProblem> problems,
        bool returnsToCheck,
        bool isUnsaved = false
    )
    {
        var words = new Words(sitting.Language);
        var number = sitting.Journey.Pages.ToList().IndexOf(page) + 1;
        var title = words[
            "page.title",
            number,
            sitting.Journey.Pages.Count,
            page.Page.Title?.In(sitting.Language) ?? page.Page.Name
        ];
        var view = new QuestionPageView
        {
            Shell = SittingShell.Of(sitting, title, problems.Count > 0 || isUnsaved),
            Page = page.Page,
            Number = number,
            Count = sitting.Journey.Pages.Count,
            Journey = sitting.Journey,
            Pairs = MatrixPair.On(page, sitting.Survey.Plan),
            Answers = sitting.Answers,
            Problems = problems,
            IsUnsaved = isUnsaved,
            Action = sitting.AddressOf(page.Page.Name, returnsToCheck),
            Token = sitting.Token,
            ReturnsToCheck = returnsToCheck,
            IsCorrection = sitting.Receipt is not null,
        };
        return new(new { View = view })
        {
            StatusCode =
                isUnsaved ? StatusCodes.Status503ServiceUnavailable
                : problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity
                : null,
        };
    }

    private static bool HasPage(Sitting sitting, string page) => sitting.Questionnaire.Pages.Any(known => known.Name == page);
}
