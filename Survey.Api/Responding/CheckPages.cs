using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Operations;
using Survey.Api.Pages;
using Survey.Api.Storage;
using Survey.Api.Surveys;

namespace Survey.Api.Responding;

/// <summary>The overview of all answers, from which they are sent: exactly once, however often the button is pressed.</summary>
internal static class CheckPages
{
    internal static async Task<Results<RazorComponentResult<CheckPage>, SeeOther, NotFound>> Show(
        string survey, HttpContext context, Sittings sittings, Notices notices, CancellationToken cancel) =>
        await sittings.Find(survey, context, cancel) switch
        {
            null => TypedResults.NotFound(),
            { Token: null } sitting => new SeeOther(sitting.StartAddress),
            { } sitting => Render(sitting, notices, []),
        };

    internal static async Task<Results<SeeOther, RazorComponentResult<CheckPage>, NotFound>> Send(
        string survey, IFormCollection form, HttpContext context, Sittings sittings, ResponseStore responses, Notices notices,
        CancellationToken cancel)
    {
        // First of all: whoever sends the form again has no draft any more, but a receipt.
        if (await FindSubmitted(survey, form, responses, cancel) is { } sent)
            return ToReceipt(sent);
        if (await sittings.Find(survey, context, cancel) is not { } sitting)
            return TypedResults.NotFound();
        if (sitting.Token is null)
            return new SeeOther(sitting.StartAddress);
        var action = form["action"].ToString();
        if (action.StartsWith(QuestionPages.Switch, StringComparison.Ordinal))
            return new SeeOther((await sittings.Save(sitting, QuestionPages.LanguageAfter(sitting, action), sitting.Answers, context)).CheckAddress);
        if (action == QuestionPages.Back)
            return new SeeOther(sitting.AddressOf(sitting.Journey.Pages[^1]));
        return await Send(sitting, context, sittings, responses, notices);
    }

    private static async Task<Results<SeeOther, RazorComponentResult<CheckPage>, NotFound>> Send(
        Sitting sitting, HttpContext context, Sittings sittings, ResponseStore responses, Notices notices)
    {
        var check = AnswerCheck.Check(sitting.Questionnaire, sitting.Answers);
        if (!check.IsAccepted)
            return Render(sitting, notices, check.Problems);
        var key = SubmissionKey(sitting);
        var submission = Submission.Of(sitting.Questionnaire, sitting.Language, check.Answers);
        // None only when another window of this browser has sent other answers a moment ago: those are stored.
        var receipt = await responses.Submit(submission, key) ?? await responses.FindSubmitted(submission.Survey, key, context.RequestAborted);
        await sittings.End(sitting, context);
        return ToReceipt(receipt!);
    }

    private static async Task<Receipt?> FindSubmitted(string survey, IFormCollection form, ResponseStore responses, CancellationToken cancel) =>
        form[QuestionPages.SubmissionKey].ToString() is var key && Secret.IsWellFormed(key)
            ? await responses.FindSubmitted(survey, key, cancel)
            : null;

    private static SeeOther ToReceipt(Receipt receipt) => new($"/r/{receipt.Code}");

    private static string SubmissionKey(Sitting sitting) => Secret.Derive("submission", sitting.Token!);

    private static RazorComponentResult<CheckPage> Render(Sitting sitting, Notices notices, IReadOnlyList<AnswerProblem> problems)
    {
        var words = new Words(sitting.Language);
        var survey = sitting.Questionnaire.Title.In(sitting.Language);
        var title = $"{words["check.title"]} – {survey}";
        var view = new CheckView
        {
            Shell = new Shell(words, problems.Count > 0 ? words["title.error", title] : title)
            {
                SurveyTitle = survey,
                Notice = notices.Of(sitting.Questionnaire.Id),
                Languages = [.. sitting.Questionnaire.Languages.Select(code => new LanguageLink(code, Address: null))],
            },
            Answers = new AnswerListView
            {
                Words = words,
                Journey = sitting.Journey,
                Answers = sitting.Answers,
                Change = page => sitting.AddressOf(page.Page.Name, returnsToCheck: true),
            },
            Problems = [.. problems.Select(problem => Problem(sitting, problem))],
            Action = sitting.CheckAddress,
            SubmissionKey = SubmissionKey(sitting),
        };
        return new(new { View = view }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : null };
    }

    private static CheckProblem Problem(Sitting sitting, AnswerProblem problem)
    {
        var page = sitting.Journey.Pages.First(page => page.Problems.Contains(problem)
            || page.Questions.Any(question => problem.Question == question.Name
                || (question is ChoiceQuestion choice && choice.CommentName == problem.Question)));
        var question = sitting.Questionnaire.Find(problem.Question);
        return new($"{question?.Wording.In(sitting.Language) ?? problem.Question} {problem.Text(sitting.Language)}",
            $"{sitting.AddressOf(page.Page.Name, returnsToCheck: true)}#{FieldIds.Of(problem, question)}");
    }
}
