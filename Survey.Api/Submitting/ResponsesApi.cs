using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Survey.Api.Responses;
using Survey.Api.Storage;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Submitting;

/// <summary>Sending answers in, and one's own answers to see, change and erase, for other programs.</summary>
internal static partial class ResponsesApi
{
    public static IEndpointRouteBuilder MapResponses(this IEndpointRouteBuilder routes)
    {
        var group = routes
            .MapGroup("/api/v1")
            .AllowAnonymous()
            .WithTags("Responses")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group
            .MapPost("/surveys/{id}/responses", Submit)
            .WithName("SubmitResponse")
            .WithSummary("Stores a response once; the same Idempotency-Key and body again give the same receipt.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapGet("/responses/{receipt}", Find).WithName("GetOwnResponse").WithSummary("One's own answers.");
        group
            .MapPut("/responses/{receipt}", Change)
            .WithName("ChangeOwnResponse")
            .WithSummary(
                "Puts other answers in the place of one's own, until the survey closes; without consent in the body the one given before holds."
            )
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group
            .MapDelete("/responses/{receipt}", Erase)
            .WithName("EraseOwnResponse")
            .WithSummary("Erases one's own answers and contact details.");
        return routes;
    }

    internal static async Task<Results<Created<ReceiptBody>, ProblemHttpResult>> Submit(
        string id,
        SubmissionBody body,
        [FromHeader(Name = "Idempotency-Key")] string? key,
        SurveyCatalogue catalogue,
        Fieldwork fieldwork,
        SubmissionReader reader,
        ResponseStore store,
        CancellationToken cancel
    )
    {
        if (catalogue.Find(id) is not { Questionnaire: var questionnaire })
            return ApiProblem.NotFound();
        if (await fieldwork.Closed(id, cancel) is not null)
            return ApiProblem.Closed();
        if (key is not null && !KeyPattern().IsMatch(key))
            return ApiProblem.BadRequest(
                "submission/key",
                "An Idempotency-Key has 16 to 64 letters, digits, hyphens or underscores; a UUID does."
            );
        var (submission, problem) = reader.Read(questionnaire, body);
        if (submission is null)
            return problem!;
        return await store.Submit(submission, key ?? Secret.Create()) is { } receipt
            ? TypedResults.Created(
                $"/api/v1/responses/{receipt.Code}",
                new ReceiptBody(receipt.Id, receipt.Code, receipt.SubmittedAt.UtcDateTime)
            )
            : ApiProblem.Unprocessable(
                "submission/key-reused",
                "This Idempotency-Key came with other answers before, or more than 7 days ago; use a new one."
            );
    }

    internal static async Task<Results<Ok<ResponseBody>, ProblemHttpResult>> Find(
        string receipt,
        ResponseStore store,
        CancellationToken cancel
    ) => await store.Find(receipt, cancel) is { } own ? TypedResults.Ok(ResponseBody.Of(own)) : ApiProblem.NotFound();

    internal static async Task<Results<Ok<ResponseBody>, ProblemHttpResult>> Change(
        string receipt,
        SubmissionBody body,
        SurveyCatalogue catalogue,
        Fieldwork fieldwork,
        SubmissionReader reader,
        ResponseStore store,
        CancellationToken cancel
    )
    {
        if (await store.Find(receipt, cancel) is not { } own)
            return ApiProblem.NotFound();
        if (
            catalogue.Find(own.Survey) is not { Questionnaire: var questionnaire }
            || await fieldwork.Closed(own.Survey, cancel) is not null
        )
            return ApiProblem.Closed();
        var (submission, problem) = reader.Read(questionnaire, body, own.Consent);
        if (submission is null)
            return problem!;
        return await store.Change(receipt, submission) && await store.Find(receipt, cancel) is { } changed
            ? TypedResults.Ok(ResponseBody.Of(changed))
            : ApiProblem.NotFound();
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> Erase(string receipt, ResponseStore store) =>
        await store.Erase(receipt) ? TypedResults.NoContent() : ApiProblem.NotFound();

    [GeneratedRegex("^[A-Za-z0-9_-]{16,64}\\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex KeyPattern();
}
