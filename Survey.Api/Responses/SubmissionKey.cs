using System.Security.Cryptography;
using System.Text;
using Survey.Api.Storage;

namespace Survey.Api.Responses;

/// <summary>
/// What a submission's key is good for. A receipt has two halves: the first follows from survey and key, so that it is the same whenever
/// the submission is sent; it finds the response, and being unique makes it be stored once. The second is random. It lies beside the response
/// for as long as sending again is answered, under a pad that only the key gives; after that its holder alone has it.
/// </summary>
internal sealed class SubmissionKey
{
    public const int Half = Secret.Length / 2;

    private readonly byte[] pad;

    /// <param name="serverKey">Without it others' keys, which may be as plain as numbers in a row, cannot be tried.</param>
    /// <param name="survey">The same key on another survey is another one.</param>
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

    /// <summary>The second half of a receipt, hidden.</summary>
    public byte[] Seal(string receipt) => UnderPad(Encoding.ASCII.GetBytes(receipt[Half..]));

    /// <summary>The whole receipt of which <see cref="Seal"/> has hidden the half.</summary>
    public string Unseal(byte[] hidden) => Locator + Encoding.ASCII.GetString(UnderPad(hidden));

    private byte[] UnderPad(byte[] half) => [.. half.Zip(pad, (letter, mask) => (byte)(letter ^ mask))];
}
