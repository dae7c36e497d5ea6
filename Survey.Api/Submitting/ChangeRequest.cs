using Microsoft.AspNetCore.Mvc;
using Survey.Api.Responses;
using Survey.Api.Surveys;

namespace Survey.Api.Submitting;

/// <summary>Answers that replace the stored ones, and what is needed to store them.</summary>
internal sealed record ChangeRequest(
    [FromRoute(Name = "receipt")] string Receipt,
    [FromBody] SubmissionBody Body,
    SurveyCatalogue Catalogue,
    Fieldwork Fieldwork,
    SubmissionReader Reader,
    ReceiptStore Receipts
);
