using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Web;

namespace Survey.Api.Submitting;

/// <summary>Sends answers, and lets respondents see, change and erase their own, for other programs.</summary>
internal static partial class ResponsesApi
{
    public static IEndpointRouteBuilder MapResponses(this IEndpointRouteBuilder routes)
    {
        var group = routes
            .MapGroup("/api/v1")
            .AllowAnonymous()
            .WithTags("Responses")
            .ProducesProblem(StatusCodes.Status404NotFound);
        var own = group.MapGroup("").AddEndpointFilter<RouteGroupBuilder, WrongSecrets>();
        own.MapGet("/responses/{receipt}", Find).WithName("GetOwnResponse").WithSummary("The respondent's own answers.");
        own.MapDelete("/responses/{receipt}", Erase)
            .WithName("EraseOwnResponse")
            .WithSummary("Erases the respondent's answers and contact details.");
        MapSubmit(Sending(group));
        MapChange(Sending(own));
        return routes;
    }

    private static RouteGroupBuilder Sending(RouteGroupBuilder group) =>
        group
            .MapGroup("")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static void MapSubmit(RouteGroupBuilder group) =>
        group
            .MapPost("/surveys/{id}/responses", Submit)
            .WithName("SubmitResponse")
            .WithSummary(
                "Stores a response once; the same Idempotency-Key and body again give the same receipt, "
                    + "or 410 where the response has been erased."
            )
            .ProducesProblem(StatusCodes.Status410Gone);

    private static void MapChange(RouteGroupBuilder own) =>
        own.MapPut("/responses/{receipt}", Change)
            .WithName("ChangeOwnResponse")
            .WithSummary(
                "Replaces the respondent's answers, until the survey closes; without a consent in the body, "
                    + "the previous one applies."
            );

    internal static async Task<Results<Created<ReceiptBody>, ProblemHttpResult>> Submit(
        [AsParameters] SubmitRequest request,
        CancellationToken cancel
    )
    {
        if (request.Catalogue.Find(request.Id) is not { Questionnaire: var questionnaire })
        {
            return ApiProblem.NotFound();
        }

        if (await request.Fieldwork.Closed(request.Id, cancel) is not null)
        {
            return ApiProblem.Closed();
        }

        if (request.Key is { } given && !KeyPattern().IsMatch(given))
        {
            return ApiProblem.BadRequest(
                "submission/key",
                "An Idempotency-Key has 16 to 64 letters, digits, hyphens or underscores; a UUID does."
            );
        }

        var (submission, problem) = request.Reader.Read(questionnaire, request.Body);
        if (submission is null)
        {
            return problem!;
        }

        var key = request.Key ?? Secret.Create();
        return await request.Store.Submit(submission, key) is { } receipt
            ? TypedResults.Created(
                $"/api/v1/responses/{receipt.Code}",
                new ReceiptBody(receipt.Id, receipt.Code, receipt.SubmittedAt.UtcDateTime)
            )
            : await Refused(request, key, cancel);
    }

    private static async Task<ProblemHttpResult> Refused(SubmitRequest request, string key, CancellationToken cancel) =>
        await request.Store.IsErased(request.Id, key, cancel)
            ? ApiProblem.Gone(
                "submission/erased",
                "What came with this Idempotency-Key has been erased, and is not stored again; new answers need a new key."
            )
            : ApiProblem.Unprocessable(
                "submission/key-reused",
                "This Idempotency-Key came with other answers before, or more than 7 days ago; use a new one."
            );

    internal static async Task<Results<Ok<ResponseBody>, ProblemHttpResult>> Find(
        string receipt,
        ReceiptStore receipts,
        CancellationToken cancel
    ) =>
        await receipts.Find(receipt, cancel) switch
        {
            null => ApiProblem.NotFound(),
            { IsReadable: false } => ApiProblem.Unreadable(),
            { } own => TypedResults.Ok(ResponseBody.Of(own)),
        };

    internal static async Task<Results<Ok<ResponseBody>, ProblemHttpResult>> Change(
        [AsParameters] ChangeRequest request,
        CancellationToken cancel
    )
    {
        var (receipt, receipts) = (request.Receipt, request.Receipts);
        if (await receipts.Find(receipt, cancel) is not { } own)
        {
            return ApiProblem.NotFound();
        }

        if (
            request.Catalogue.Find(own.Survey) is not { } survey
            || await request.Fieldwork.Closed(own.Survey, cancel) is not null
        )
        {
            return ApiProblem.Closed();
        }

        var (submission, problem) = request.Reader.ReadChange(survey, request.Body, own);
        if (submission is null)
        {
            return problem!;
        }

        return await receipts.Change(receipt, submission) && await receipts.Find(receipt, cancel) is { } changed
            ? TypedResults.Ok(ResponseBody.Of(changed))
            : ApiProblem.NotFound();
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> Erase(string receipt, ReceiptStore receipts) =>
        await receipts.Erase(receipt) ? TypedResults.NoContent() : ApiProblem.NotFound();

    [GeneratedRegex("^[A-Za-z0-9_-]{16,64}\\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex KeyPattern();
}
