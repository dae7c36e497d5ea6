using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Responses;
using Survey.Api.Answering.Inputs;
using Survey.Api.Storage;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>
/// The questionnaire, one page at a time. Every button of a page saves the page, complete or not; only the one that leads forward
/// requires a complete page.
/// </summary>
internal static class QuestionPages
{
    internal static async Task<Results<RazorComponentResult<QuestionPage>, SeeOther, NotFound>> Show(
        [AsParameters] QuestionPageRequest request,
        CancellationToken cancel
    )
    {
        if (
            await request.Sittings.Find(request.Survey, request.Context, cancel) is not { } sitting
            || !HasPage(sitting, request.Page)
        )
        {
            return TypedResults.NotFound();
        }

        if (sitting.Closed is not null)
        {
            return new SeeOther(sitting.ClosedAddress);
        }

        if (sitting.Journey.Find(request.Page) is not { } shown)
        {
            return new SeeOther(sitting.Resume);
        }

        request.Sittings.Remember(sitting, request.Context);
        return Render(sitting, shown, [], request.ReturnsToCheck);
    }

    internal static async Task<Results<SeeOther, RazorComponentResult<QuestionPage>, NoContent, NotFound, BadRequest>> Save(
        [AsParameters] QuestionPageRequest request,
        IFormCollection form,
        Corrections corrections,
        CancellationToken cancel
    )
    {
        try
        {
            return await TrySave(request, form, corrections, cancel);
        }
        catch (DatabaseUnavailableException fault) when (FormActions.Of(form) != FormActions.Keep)
        {
            if (
                await request.Sittings.Unsaved(request.Survey, form, request.Context, cancel) is not { } sitting
                || sitting.Journey.Find(request.Page) is not { } shown
            )
            {
                throw;
            }

            fault.AskToRetry(request.Context);
            return Render(sitting, shown, [], request.ReturnsToCheck, isUnsaved: true);
        }
    }

    private static async Task<Results<SeeOther, RazorComponentResult<QuestionPage>, NoContent, NotFound, BadRequest>> TrySave(
        QuestionPageRequest request,
        IFormCollection form,
        Corrections corrections,
        CancellationToken cancel
    )
    {
        if (await request.Sittings.Find(request.Survey, form, request.Context, cancel) is not { } found)
        {
            return TypedResults.BadRequest();
        }

        if (!HasPage(found, request.Page))
        {
            return TypedResults.NotFound();
        }

        var action = FormActions.Of(form);
        var before = await corrections.Reopen(found, cancel);
        var sitting = await request.Sittings.Save(
            before,
            before.LanguageAfter(action),
            stored => FormAnswers.Read(before.Questionnaire, form, stored),
            request.Context
        );
        return action == FormActions.Keep
            ? TypedResults.NoContent()
            : After(sitting, action, request.Page, form, request.ReturnsToCheck);
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
        {
            return new SeeOther(sitting.Resume);
        }
        // An answer may have made another question of the same page apply, which the respondent has not seen yet.
        if (saved.Questions.Any(question => !FormAnswers.HasShown(form, question)))
        {
            return new SeeOther(sitting.AddressOf(page, returnsToCheck));
        }

        if (!saved.IsComplete)
        {
            return Render(sitting, saved, saved.Problems, returnsToCheck);
        }

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
        var (number, count) = (sitting.Journey.Pages.ToList().IndexOf(page) + 1, sitting.Journey.Pages.Count);
        var name = page.Page.Title?.In(sitting.Language) ?? page.Page.Name;
        var title = new Words(sitting.Language)["page.title", number, count, name];
        var view = new QuestionPageView
        {
            Shell = SittingShell.Of(sitting, title, problems.Count > 0 || isUnsaved),
            Page = page.Page,
            Number = number,
            Count = count,
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
