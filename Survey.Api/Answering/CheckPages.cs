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
    internal static async Task<Results<RazorComponentResult<CheckPage>, SeeOther, NotFound>> Show(
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

    internal static async Task<
        Results<SeeOther, RazorComponentResult<CheckPage>, RazorComponentResult<MessagePage>, NotFound, BadRequest>
    > Send([AsParameters] SendRequest request, CancellationToken cancel)
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
            return Render(sitting, [], request.Consents.Ask(sitting, request.Form), isUnsaved: true);
        }
    }

    private static async Task<
        Results<SeeOther, RazorComponentResult<CheckPage>, RazorComponentResult<MessagePage>, NotFound, BadRequest>
    > TrySend(SendRequest request, CancellationToken cancel)
    {
        if (await request.Sittings.Find(request.Survey, request.Form, request.Context, cancel) is not { } sitting)
        {
            return TypedResults.BadRequest();
        }

        if (sitting.Draft is null)
        {
            return new SeeOther(
                await SentBefore(sitting, request, cancel) is { } receipt ? $"/r/{receipt}" : sitting.StartAddress
            );
        }

        var action = FormActions.Of(request.Form);
        if (FormActions.IsSwitch(action))
        {
            return new SeeOther((await request.SwitchLanguage(sitting, action)).CheckAddress);
        }

        return action switch
        {
            _ when sitting.Closed is not null => new SeeOther(sitting.ClosedAddress),
            FormActions.Later => new SeeOther(sitting.LaterAddress),
            FormActions.Back => new SeeOther(sitting.AddressOf(sitting.Journey.Pages[^1])),
            _ => await Send(sitting, request),
        };
    }

    private static async Task<
        Results<SeeOther, RazorComponentResult<CheckPage>, RazorComponentResult<MessagePage>, NotFound, BadRequest>
    > Send(Sitting sitting, SendRequest request)
    {
        var check = AnswerCheck.Check(sitting.Questionnaire, sitting.Answers);
        if (!check.IsAccepted || request.Consents.Read(sitting, request.Form) is not { } consent)
        {
            return Render(sitting, check.Problems, request.Consents.Ask(sitting, request.Form));
        }

        var submission = Submission.Of(sitting.Questionnaire, sitting.Language, check.Answers).With(consent) with
        {
            Invitation = sitting.Draft?.Invitation,
        };
        if (await Store(sitting, submission, request, request.Context.RequestAborted) is not { } receipt)
        {
            return sitting.Receipt is null ? InvitationPages.Used(sitting) : TypedResults.NotFound();
        }

        await request.Sittings.End(sitting, request.Context);
        return new SeeOther($"/r/{receipt}");
    }

    /// <summary>
    /// The receipt; null where the answers to change have been erased meanwhile, or the invitation has been used.
    /// </summary>
    private static async Task<string?> Store(
        Sitting sitting,
        Submission submission,
        SendRequest request,
        CancellationToken cancel
    )
    {
        if (sitting.Receipt is { } changed)
        {
            return await request.Receipts.Change(changed, submission) ? changed : null;
        }

        var (key, store) = (Corrections.SubmissionKey(sitting.Token), request.Submissions);
        // None only when another window of this browser has sent other answers a moment ago: those are stored.
        return (await store.Submit(submission, key) ?? await store.FindSubmitted(submission.Survey, key, cancel))?.Code;
    }

    /// <summary>Whoever sends the form again has a receipt instead of a draft.</summary>
    private static async Task<string?> SentBefore(Sitting sitting, SendRequest request, CancellationToken cancel)
    {
        if (
            request.Form[CheckView.ReceiptField].ToString() is { Length: > 0 } changed
            && await request.Receipts.Find(changed, cancel) is not null
        )
        {
            return changed;
        }

        var key = Corrections.SubmissionKey(sitting.Token);
        return (await request.Submissions.FindSubmitted(sitting.Survey.Id, key, cancel))?.Code;
    }

    private static RazorComponentResult<CheckPage> Render(
        Sitting sitting,
        IReadOnlyList<AnswerProblem> problems,
        ConsentView consent,
        bool isUnsaved = false
    )
    {
        var isRefused = problems.Count > 0 || consent.IsStale;
        var words = new Words(sitting.Language);
        var view = new CheckView
        {
            Shell = SittingShell.Of(sitting, words["check.title"], isRefused || isUnsaved),
            Answers = new AnswerListView
            {
                Words = words,
                Journey = sitting.Journey,
                Answers = sitting.Answers,
                Change = page => sitting.AddressOf(page.Page.Name, returnsToCheck: true),
            },
            Problems = [.. problems.Select(problem => Problem(sitting, problem))],
            IsUnsaved = isUnsaved,
            Consent = consent,
            Action = sitting.CheckAddress,
            Token = sitting.Token,
            Receipt = sitting.Receipt,
        };
        return new(new { View = view })
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
            $"{question?.Wording.In(sitting.Language) ?? problem.Question} {problem.Text(sitting.Language)}",
            $"{sitting.AddressOf(page.Page.Name, returnsToCheck: true)}#{FieldIds.Of(problem, question)}"
        );
    }
}
