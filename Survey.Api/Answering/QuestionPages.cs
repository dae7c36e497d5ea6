using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Questionnaires;
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
    internal const string FromCheck = "check";

    internal static async Task<IResult> Show([AsParameters] QuestionPageRequest request, CancellationToken cancel) =>
        await request.Sittings.Find(request.Survey, request.Context, cancel) switch
        {
            { } sitting when !sitting.Survey.Union.HasPage(request.Page) => TypedResults.NotFound(),
            null => TypedResults.NotFound(),
            { Closed: not null } sitting => new SeeOther(sitting.ClosedAddress),
            { Draft: null } sitting => new SeeOther(sitting.StartAddress),
            { } sitting => sitting.Journey.Find(request.Page) is { } shown
                ? Render(sitting, shown, [], request.From == FromCheck)
                : new SeeOther(sitting.ResumeAddress),
        };

    internal static async Task<IResult> Save([AsParameters] SavePageRequest request, CancellationToken cancel)
    {
        try
        {
            return await TrySave(request, cancel);
        }
        catch (DatabaseUnavailableException fault) when (request.Action != FormActions.Keep)
        {
            if (
                await request.Sittings.Unsaved(request.Survey, request.Form, request.Context, cancel) is not { } sitting
                || sitting.Journey.Find(request.Page) is not { } shown
            )
            {
                throw;
            }

            fault.AskToRetry(request.Context);
            return Render(sitting, shown, [], request.ReturnsToCheck, isUnsaved: true);
        }
    }

    private static async Task<IResult> TrySave(SavePageRequest request, CancellationToken cancel)
    {
        if (await request.Sittings.Find(request.Survey, request.Form, request.Context, cancel) is not { } found)
        {
            return TypedResults.BadRequest();
        }

        if (!found.Survey.Union.HasPage(request.Page))
        {
            return TypedResults.NotFound();
        }

        if (request.Action == FormActions.Keep)
        {
            return await request.Sittings.Keep(found, found.Language, before => Typed(found, request, before)) is null
                ? TypedResults.StatusCode(StatusCodes.Status410Gone)
                : TypedResults.NoContent();
        }

        var saved = await request.Sittings.Save(
            found,
            found.LanguageAfter(request.Action),
            before => Typed(found, request, before),
            request.Context
        );
        return saved is null ? await Late(found, request, cancel) : await After(saved, request);
    }

    private static IReadOnlyDictionary<string, AnswerValue> Typed(
        Sitting sitting,
        SavePageRequest request,
        IReadOnlyDictionary<string, AnswerValue> before
    ) => FormAnswers.Read(sitting, request.Form, before);

    /// <summary>
    /// A page of a draft that is no longer there. Where it was only kept too long, what was typed becomes a new draft, under a
    /// token of its own; where it was sent or erased, nothing is saved.
    /// </summary>
    private static async Task<IResult> Late(Sitting sitting, SavePageRequest request, CancellationToken cancel)
    {
        var typed = Typed(sitting, request, new Dictionary<string, AnswerValue>());
        if (await request.Sittings.HasEnded(sitting, cancel))
        {
            return EndedPages.Render(sitting, typed, request.Page);
        }

        var draft = Sittings.NewDraft(sitting, isOnOwnDevice: false) with { Answers = typed };
        return await After(await request.Sittings.Begin(sitting, draft, request.Context), request);
    }

    private static async Task<IResult> After(Sitting sitting, SavePageRequest request) =>
        request.Action switch
        {
            _ when sitting.Closed is not null => request.Next.Closed(sitting),
            FormActions.Later => await request.Next.Later(sitting, request.Context),
            FormActions.Back => sitting.Journey.Previous(request.Page) is { } previous
                ? request.Next.Page(sitting, previous.Page.Name)
                : NextPages.Start(sitting),
            var action when FormActions.IsSwitch(action) => request.Next.Page(sitting, request.Page, request.ReturnsToCheck),
            _ => Forward(sitting, request),
        };

    private static IResult Forward(Sitting sitting, SavePageRequest request)
    {
        if (sitting.Journey.Find(request.Page) is not { } saved)
        {
            return request.Next.Resume(sitting);
        }
        // An answer may have made another question of the same page apply, which the respondent has not seen yet.
        if (saved.Questions.Any(question => !FormAnswers.HasShown(request.Form, question)))
        {
            return request.Next.Page(sitting, request.Page, request.ReturnsToCheck);
        }

        if (!saved.IsComplete)
        {
            return Render(sitting, saved, saved.Problems, request.ReturnsToCheck);
        }

        return !request.ReturnsToCheck && sitting.Journey.Next(request.Page) is { } next
            ? request.Next.Page(sitting, next.Page.Name)
            : request.Next.Check(sitting);
    }

    internal static IResult Render(
        Sitting sitting,
        JourneyPage page,
        IReadOnlyList<AnswerProblem> problems,
        bool returnsToCheck,
        bool isUnsaved = false
    )
    {
        var (number, count) = (sitting.Journey.Pages.ToList().IndexOf(page) + 1, sitting.Journey.Pages.Count);
        var name = page.Page.Title?.In(sitting.Language) ?? page.Page.Name;
        var title = sitting.Words["page.title", number, count, name];
        var view = new QuestionPageView
        {
            Shell = SittingShell.Of(sitting, title, problems.Count > 0 || isUnsaved),
            Page = page.Page,
            Number = number,
            Count = count,
            Journey = sitting.Journey,
            Pairs = MatrixPair.On(page, sitting.Survey.Plan),
            Answers = sitting.Answers,
            Since = sitting.Since,
            Problems = problems,
            IsUnsaved = isUnsaved,
            Action = sitting.AddressOf(page.Page.Name, returnsToCheck),
            Token = sitting.Token,
            ReturnsToCheck = returnsToCheck,
            IsCorrection = sitting.Receipt is not null,
        };
        return new RazorComponentResult<QuestionPage>(new { View = view })
        {
            StatusCode =
                isUnsaved ? StatusCodes.Status503ServiceUnavailable
                : problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity
                : null,
        };
    }
}
