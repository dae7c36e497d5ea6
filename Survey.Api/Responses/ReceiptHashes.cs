using Survey.Api.Storage;

namespace Survey.Api.Responses;

/// <summary>What the database stores of a receipt.</summary>
/// <param name="Locator">Hash of its first half: finds the response.</param>
/// <param name="Check">Hash of the whole: shows that the receipt is genuine.</param>
internal sealed record ReceiptHashes(byte[] Locator, byte[] Check)
{
    /// <param name="receipt">Any text; it need not be a receipt.</param>
    public static ReceiptHashes Of(string receipt) =>
        new(OfLocator(receipt[..Math.Min(SubmissionKey.Half, receipt.Length)]), Secret.Fingerprint("receipt", receipt));

    public static byte[] OfLocator(string locator) => Secret.Fingerprint("locator", locator);
}
