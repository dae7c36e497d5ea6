using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Analysis.Responses;
using Survey.Api.Operations;
using Survey.Api.Pages;
using Survey.Api.Surveys;

namespace Survey.Api.Responding;

/// <summary>One's own answers, for whoever holds the receipt: to see and to erase.</summary>
internal static class ReceiptPages
{
    public static IEndpointRouteBuilder MapReceiptPages(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapPublicPages("/r");
        group.MapGet("/erased", Erased);
        group.MapGet("/{receipt}", Show);
        group.MapPost("/{receipt}/edit", Edit);
        group.MapGet("/{receipt}/erase", AskToErase);
        group.MapPost("/{receipt}/erase", Erase);
        return routes;
    }

    internal static async Task<Results<RazorComponentResult<ReceiptPage>, NotFound>> Show(
        string receipt, HttpContext context, ResponseStore responses, SurveyCatalogue catalogue, Notices notices, Fieldwork fieldwork,
        CancellationToken cancel)
    {
        if (await responses.Find(receipt, cancel) is not { } own)
            return TypedResults.NotFound();
        var survey = catalogue.Find(own.Survey);
        var shell = ShellOf(own, survey, context, notices, "receipt.title", $"/r/{receipt}");
        return new RazorComponentResult<ReceiptPage>(new
        {
            View = new ReceiptView
            {
                Shell = shell,
                Receipt = receipt,
                SubmittedAt = own.SubmittedAt,
                Answers = survey is null ? null : new AnswerListView
                {
                    Words = shell.Words,
                    Journey = Journey.Of(survey.Questionnaire, own.Answers),
                    Answers = own.Answers,
                },
                CanChange = survey is not null && await fieldwork.Closed(own.Survey, cancel) is null,
                CompletedHtml = survey?.Questionnaire.CompletedHtml?.In(shell.Language),
            },
        });
    }

    internal static async Task<Results<RazorComponentResult<ErasePage>, NotFound>> AskToErase(
        string receipt, HttpContext context, ResponseStore responses, SurveyCatalogue catalogue, Notices notices, CancellationToken cancel)
    {
        if (await responses.Find(receipt, cancel) is not { } own)
            return TypedResults.NotFound();
        var shell = ShellOf(own, catalogue.Find(own.Survey), context, notices, "erase.title", $"/r/{receipt}/erase");
        return new RazorComponentResult<ErasePage>(new { View = new EraseView(shell, receipt) });
    }

    /// <summary>Opens the answers for change, while the survey takes answers.</summary>
    internal static async Task<Results<SeeOther, NotFound>> Edit(
        string receipt, HttpContext context, Corrections corrections, Sittings sittings, CancellationToken cancel)
    {
        if (await corrections.Start(receipt, cancel) is not { } draft
            || await sittings.Find(draft.Survey, Corrections.TokenOf(receipt), context, cancel) is not { } sitting)
            return TypedResults.NotFound();
        sittings.Remember(sitting, context);
        return new SeeOther((sitting with { IsInAddress = true }).CheckAddress);
    }

    internal static async Task<Results<SeeOther, NotFound>> Erase(string receipt, HttpContext context, ResponseStore responses) =>
        await responses.Erase(receipt)
            ? new SeeOther($"/r/erased?lang={LanguageChoice.Of(context.Request, Words.Languages)}")
            : TypedResults.NotFound();

    internal static RazorComponentResult<ErasedPage> Erased(HttpContext context, Notices notices)
    {
        var words = new Words(LanguageChoice.Of(context.Request, Words.Languages));
        return new(new { Shell = new Shell(words, words["erased.title"]) { Notice = notices.Any } });
    }

    private static Shell ShellOf(OwnResponse own, OpenSurvey? survey, HttpContext context, Notices notices, string title, string address)
    {
        IReadOnlyList<string> languages = survey?.Questionnaire.Languages ?? Words.Languages;
        var language = context.Request.Query.ContainsKey("lang") ? LanguageChoice.Of(context.Request, languages) : own.Language;
        var words = new Words(language);
        var name = survey?.Questionnaire.Title.In(language) ?? own.Survey;
        return new Shell(words, $"{words[title]} – {name}")
        {
            SurveyTitle = name,
            Notice = notices.Of(own.Survey),
            Languages = [.. languages.Select(code => new LanguageLink(code, $"{address}?lang={code}"))],
        };
    }
}
