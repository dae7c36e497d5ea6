using System.Net.Mime;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Survey.Analysis.Responses;
using Survey.Api.Responses;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Submitting;

/// <summary>A respondent's own answers, for the holder of the receipt: to see, download and erase.</summary>
internal static class ReceiptPages
{
    public static IEndpointRouteBuilder MapReceiptPages(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapPublicPages("/r").AddEndpointFilter<RouteGroupBuilder, WrongSecrets>();
        group.MapGet("/erased", Erased);
        group.MapGet("/{receipt}", Show);
        group.MapGet("/{receipt}/answers", Answers);
        group.MapGet("/{receipt}/answers.json", Download);
        group.MapGet("/{receipt}/erase", AskToErase);
        group.MapPost("/{receipt}/erase", Erase);
        return routes;
    }

    internal static async Task<Results<RazorComponentResult<ReceiptPage>, NotFound>> Show(
        string receipt,
        HttpContext context,
        OwnResponses responses,
        Fieldwork fieldwork,
        CancellationToken cancel
    )
    {
        if (await responses.Find(receipt, cancel) is not { } own)
        {
            return TypedResults.NotFound();
        }

        var shell = own.ShellOf(context, "receipt.title", $"/r/{receipt}");
        return new RazorComponentResult<ReceiptPage>(
            new
            {
                View = new ReceiptView
                {
                    Shell = shell,
                    Receipt = receipt,
                    Link = $"{context.Request.Scheme}://{context.Request.Host}/r/{receipt}",
                    SubmittedAt = own.Response.SubmittedAt,
                    IsReadable = own.Response.IsReadable,
                    HasAnswers = own is { Survey: not null, Response.IsReadable: true },
                    HasReport = own is { Survey.Plan.SkillGroups.Count: > 0, Response.IsReadable: true },
                    CanChange =
                        own is { Survey.IsOffered: true, Response.IsReadable: true }
                        && await fieldwork.Closed(own.Response.Survey, cancel) is null,
                    CompletedHtml = own.Survey?.Questionnaire.CompletedHtml?.In(shell.Language),
                },
            }
        );
    }

    internal static async Task<Results<RazorComponentResult<OwnAnswersPage>, NotFound>> Answers(
        string receipt,
        HttpContext context,
        OwnResponses responses,
        CancellationToken cancel
    )
    {
        if (await responses.Find(receipt, cancel) is not { Asked: { } asked, Response.IsReadable: true } own)
        {
            return TypedResults.NotFound();
        }

        var shell = own.ShellOf(context, "receipt.answers", $"/r/{receipt}/answers");
        var answers = new AnswerListView
        {
            Words = shell.Words,
            Journey = Journey.Of(asked, own.Response.Answers),
            Answers = own.Response.Answers,
        };
        return new RazorComponentResult<OwnAnswersPage>(
            new { View = new OwnAnswersView(shell, receipt, own.Response.SubmittedAt, answers) }
        );
    }

    /// <summary>The same JSON as the API returns, as a file to keep.</summary>
    internal static async Task<Results<FileContentHttpResult, NotFound>> Download(
        string receipt,
        ReceiptStore receipts,
        IOptions<JsonOptions> json,
        CancellationToken cancel
    ) =>
        await receipts.Find(receipt, cancel) is { IsReadable: true } own
            ? TypedResults.File(
                Encoding.UTF8.GetBytes(JsonSerializer.Serialize(ResponseBody.Of(own), json.Value.SerializerOptions)),
                MediaTypeNames.Application.Json,
                "answers.json"
            )
            : TypedResults.NotFound();

    internal static async Task<Results<RazorComponentResult<ErasePage>, NotFound>> AskToErase(
        string receipt,
        HttpContext context,
        OwnResponses responses,
        CancellationToken cancel
    ) =>
        await responses.Find(receipt, cancel) is { } own
            ? new RazorComponentResult<ErasePage>(
                new { View = new EraseView(own.ShellOf(context, "erase.title", $"/r/{receipt}/erase"), receipt) }
            )
            : TypedResults.NotFound();

    internal static async Task<Results<SeeOther, NotFound>> Erase(string receipt, HttpContext context, ReceiptStore receipts) =>
        await receipts.Erase(receipt)
            ? new SeeOther($"/r/erased?lang={Words.OfSite(context).Language}")
            : TypedResults.NotFound();

    internal static RazorComponentResult<ErasedPage> Erased(HttpContext context, Notices notices)
    {
        var words = Words.OfSite(context);
        return new(
            new
            {
                Shell = new Shell(words, words["erased.title"])
                {
                    Notice = notices.Any,
                    Languages = LanguageLink.Each(words, words.SiteLanguages, "/r/erased"),
                },
            }
        );
    }
}
