namespace Survey.Api.Submitting;

/// <summary>What another program gets for a stored response.</summary>
/// <param name="Id">Names the response.</param>
/// <param name="Receipt">Gives the right to see, change and erase the response: keep it secret.</param>
/// <param name="SubmittedAt">UTC.</param>
internal sealed record ReceiptBody(string Id, string Receipt, DateTime SubmittedAt);
