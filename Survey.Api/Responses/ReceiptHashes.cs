using Survey.Api.Storage;

namespace Survey.Api.Responses;

/// <summary>What the database knows of a receipt.</summary>
/// <param name="Locator">Of its first half: finds the response.</param>
/// <param name="Check">Of the whole: shows that it is the right one.</param>
internal sealed record ReceiptHashes(byte[] Locator, byte[] Check)
{
    /// <param name="receipt">Also one that was made up.</param>
    public static ReceiptHashes Of(string receipt) =>
        new(OfLocator(receipt[..Math.Min(SubmissionKey.Half, receipt.Length)]), Secret.Fingerprint("receipt", receipt));

    public static byte[] OfLocator(string locator) => Secret.Fingerprint("locator", locator);
}
