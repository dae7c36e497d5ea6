using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Answering.Inputs;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>The overview of all answers, from which they are sent, exactly once however often the button is pressed.</summary>
internal static class CheckPages
{
    internal static async Task<IResult> Show(
        string survey,
        HttpContext context,
        Sittings sittings,
        ConsentForm consents,
        CancellationToken cancel
    ) =>
        await sittings.Find(survey, context, cancel) switch
        {
            null => TypedResults.NotFound(),
            { Closed: not null } sitting => new SeeOther(sitting.ClosedAddress),
            { Draft: null } sitting => new SeeOther(sitting.StartAddress),
            { } sitting => Render(sitting, [], consents.Ask(sitting)),
        };

    internal static async Task<IResult> Send([AsParameters] SendRequest request, CancellationToken cancel)
    {
        try
        {
            return await TrySend(request, cancel);
        }
        catch (DatabaseUnavailableException fault)
        {
            // The form names the draft; without it there is nothing to show.
            if (
                await request.Sittings.Unsaved(request.Survey, request.Form, request.Context, cancel)
                is not { Answers.Count: > 0 } sitting
            )
            {
                throw;
            }

            fault.AskToRetry(request.Context);
            return RenderAgain(sitting, [], request, isUnsaved: true);
        }
    }

    private static async Task<IResult> TrySend(SendRequest request, CancellationToken cancel)
    {
        if (await request.Sittings.Find(request.Survey, request.Form, request.Context, cancel) is not { } found)
        {
            return TypedResults.BadRequest();
        }

        if (found.Draft is null)
        {
            return await After(found, request, cancel);
        }

        if (found.Closed is null && !LeadsElsewhere(request.Action))
        {
            return await Send(found, request, cancel);
        }

        return await request.Sittings.Save(found, found.LanguageAfter(request.Action), request.Context) switch
        {
            null => await After(found, request, cancel),
            { Closed: not null } sitting => request.Next.Closed(sitting),
            { } sitting => await Lead(sitting, request),
        };
    }

    private static bool LeadsElsewhere(string action) =>
        action is FormActions.Later or FormActions.Back || FormActions.IsSwitch(action) || FormActions.IsPage(action);

    private static async Task<IResult> Lead(Sitting sitting, SendRequest request) =>
        request.Action switch
        {
            FormActions.Later => await request.Next.Later(sitting, request.Context),
            FormActions.Back => request.Next.Page(sitting, sitting.Journey.Pages[^1].Page.Name),
            var action when FormActions.IsSwitch(action) => request.Next.Check(sitting),
            var action => request.Next.Page(sitting, FormActions.PageOf(action), returnsToCheck: true),
        };

    private static async Task<IResult> Send(Sitting sitting, SendRequest request, CancellationToken cancel)
    {
        var check = AnswerCheck.Check(sitting.Questionnaire, sitting.Answers);
        if (
            !check.IsAccepted
            || request.KeyOf(sitting) is not { } key
            || request.Consents.Read(sitting, request.Form) is not { } consent
        )
        {
            return RenderAgain(sitting, check.Problems, request);
        }

        var submission = Submission.Of(sitting.Questionnaire, sitting.Language, check.Answers).With(consent) with
        {
            Invitation = sitting.Draft?.Invitation,
        };
        if (await request.Sending.Store(sitting, submission, key) is not { } receipt)
        {
            return await Refused(request, cancel);
        }

        request.Sittings.Forget(sitting, request.Context);
        return new SeeOther($"/r/{receipt}");
    }

    /// <summary>Nothing was stored: either the draft has ended meanwhile, or its invitation was used.</summary>
    private static async Task<IResult> Refused(SendRequest request, CancellationToken cancel) =>
        await request.Sittings.Find(request.Survey, request.Form, request.Context, cancel) switch
        {
            null => TypedResults.BadRequest(),
            { Draft.Invitation: not null } sitting => InvitationPages.Used(sitting),
            { } sitting => await After(sitting, request, cancel),
        };

    /// <summary>Whoever sends the same page again gets its receipt; any other page of the draft does not.</summary>
    private static async Task<IResult> After(Sitting sitting, SendRequest request, CancellationToken cancel)
    {
        var changed = request.Form[CheckView.ReceiptField].ToString();
        return await request.Sending.FindReceipt(sitting.Survey.Id, changed, request.KeyOf(sitting), cancel) is { } receipt
            ? new SeeOther($"/r/{receipt}")
            : await EndedPages.Show(sitting, request.Sittings, cancel);
    }

    private static IResult RenderAgain(
        Sitting sitting,
        IReadOnlyList<AnswerProblem> problems,
        SendRequest request,
        bool isUnsaved = false
    ) => Render(sitting, problems, request.Consents.Ask(sitting, request.Form), request.PageSecret, isUnsaved);

    /// <param name="sitting">What is shown.</param>
    /// <param name="problems">Why it cannot be sent.</param>
    /// <param name="consent">What is asked before it is sent.</param>
    /// <param name="secret">
    /// Of the page that is shown again; null for a new page. It must stay: it is not known whether what failed has been stored.
    /// </param>
    /// <param name="isUnsaved">Whether sending failed.</param>
    internal static IResult Render(
        Sitting sitting,
        IReadOnlyList<AnswerProblem> problems,
        ConsentView consent,
        string? secret = null,
        bool isUnsaved = false
    )
    {
        var isRefused = problems.Count > 0 || consent.IsStale;
        var words = sitting.Words;
        var view = new CheckView
        {
            Shell = SittingShell.Of(sitting, words["check.title"], isRefused || isUnsaved),
            Answers = new AnswerListView
            {
                Words = words,
                Journey = sitting.Journey,
                Answers = sitting.Answers,
                CanChange = true,
            },
            Gone = sitting.Since.Gone(),
            Problems = [.. problems.Select(problem => Problem(sitting, problem))],
            IsUnsaved = isUnsaved,
            Consent = consent,
            Action = sitting.CheckAddress,
            Token = sitting.Token,
            Secret = secret ?? Secret.Create(),
            Receipt = sitting.Receipt,
        };
        return new RazorComponentResult<CheckPage>(new { View = view })
        {
            StatusCode =
                isUnsaved ? StatusCodes.Status503ServiceUnavailable
                : isRefused ? StatusCodes.Status422UnprocessableEntity
                : null,
        };
    }

    private static CheckProblem Problem(Sitting sitting, AnswerProblem problem)
    {
        var page = sitting.Journey.Pages.First(page =>
            page.Problems.Contains(problem)
            || page.Questions.Any(question =>
                problem.Question == question.Name || (question is ChoiceQuestion choice && choice.CommentName == problem.Question)
            )
        );
        var question = sitting.Questionnaire.Find(problem.Question);
        return new(
            question?.Wording.In(sitting.Language) ?? problem.Question,
            sitting.Words.Of(problem),
            page.Page.Name,
            FieldIds.Of(problem, question)
        );
    }
}
