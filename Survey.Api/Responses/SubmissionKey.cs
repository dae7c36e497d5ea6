using System.Security.Cryptography;
using System.Text;
using Survey.Api.Storage;

namespace Survey.Api.Responses;

/// <summary>
/// Makes and opens receipts from a submission's key. A receipt has two halves. The first is derived from survey and key, so that
/// it is the same whenever the submission is sent; it finds the response, and its uniqueness ensures that a submission is stored
/// once. The second is random. While a repeated submission is answered with its receipt, the second half is stored beside the
/// response, encrypted with a pad that only the key gives; after that only the respondent has it.
/// </summary>
internal sealed class SubmissionKey
{
    public const int Half = Secret.Length / 2;

    private readonly byte[] pad;

    /// <param name="serverKey">Keeps others from trying keys, which may be as simple as consecutive numbers.</param>
    /// <param name="survey">The same key on another survey gives another receipt.</param>
    /// <param name="key">Chosen by the client, or made with the form.</param>
    public SubmissionKey(byte[] serverKey, string survey, string key)
    {
        var bytes = HMACSHA512.HashData(serverKey, Encoding.UTF8.GetBytes($"{survey}\n{key}"));
        Locator = Secret.Letters(bytes.AsSpan(0, Half));
        pad = bytes[Half..(2 * Half)];
    }

    /// <summary>The first half.</summary>
    public string Locator { get; }

    public string NewReceipt() => Locator + Secret.Create(Half);

    /// <summary>The second half of a receipt, encrypted.</summary>
    public byte[] Seal(string receipt) => UnderPad(Encoding.ASCII.GetBytes(receipt[Half..]));

    /// <summary>The whole receipt whose second half <see cref="Seal"/> has encrypted.</summary>
    public string Unseal(byte[] hidden) => Locator + Encoding.ASCII.GetString(UnderPad(hidden));

    private byte[] UnderPad(byte[] half) => [.. half.Zip(pad, (letter, mask) => (byte)(letter ^ mask))];
}
