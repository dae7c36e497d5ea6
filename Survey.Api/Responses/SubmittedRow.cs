namespace Survey.Api.Responses;

/// <summary>What a submission was given, for when it comes again.</summary>
/// <param name="Receipt">The one that it got.</param>
/// <param name="PayloadHash">Of what was sent; another one is another submission with the same key.</param>
internal sealed record SubmittedRow(Receipt Receipt, string PayloadHash);
