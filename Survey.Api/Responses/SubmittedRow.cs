namespace Survey.Api.Responses;

/// <summary>The outcome of a submission, for when it is sent again.</summary>
/// <param name="Receipt">The receipt that it got.</param>
/// <param name="PayloadHash">Hash of what was sent; a different one means different answers with the same key.</param>
internal sealed record SubmittedRow(Receipt Receipt, string PayloadHash);
