using Microsoft.AspNetCore.Mvc;
using Survey.Api.Responses;
using Survey.Api.Surveys;

namespace Survey.Api.Submitting;

/// <summary>Answers that another program sends, and what is needed to store them.</summary>
internal sealed record SubmitRequest(
    [FromRoute(Name = "id")] string Id,
    [FromHeader(Name = "Idempotency-Key")] string? Key,
    [FromBody] SubmissionBody Body,
    SurveyCatalogue Catalogue,
    Fieldwork Fieldwork,
    SubmissionReader Reader,
    SubmissionStore Store
);
