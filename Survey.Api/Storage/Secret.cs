using System.Security.Cryptography;
using System.Text;

namespace Survey.Api.Storage;

/// <summary>
/// A random string that gives its holder a right: 52 characters of 5 random bits each. It has only letters and digits, so that a
/// double click selects all of it, and no letters that look like digits. Only its hash is stored.
/// </summary>
internal static class Secret
{
    public const int Length = 52;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string Create() => Create(Length);

    /// <summary>A part of a secret.</summary>
    public static string Create(int length) => RandomNumberGenerator.GetString(Alphabet, length);

    public static bool IsWellFormed(string? text) => text is { Length: Length } && text.All(Alphabet.Contains);

    /// <summary>SHA-256 in hexadecimal.</summary>
    /// <param name="purpose">Makes hashes of one secret for different uses unlinkable.</param>
    /// <param name="secret">From <see cref="Create()"/>, or a key that the client chose.</param>
    public static string Hash(string purpose, string secret) => Convert.ToHexStringLower(Sha256(purpose, secret));

    /// <summary>The first 128 bits of SHA-256: enough to find a secret, in an index of half the size.</summary>
    public static byte[] Fingerprint(string purpose, string secret) => Sha256(purpose, secret)[..16];

    /// <summary>Derives a secret from another one; the other one cannot be found from it.</summary>
    public static string Derive(string purpose, string secret) =>
        Letters(
            HKDF.DeriveKey(
                HashAlgorithmName.SHA256,
                Encoding.UTF8.GetBytes(secret),
                Length,
                info: Encoding.UTF8.GetBytes(purpose)
            )
        );

    /// <summary>One letter of a secret per byte, of which five bits count.</summary>
    public static string Letters(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[bytes.Length];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = Alphabet[bytes[i] % Alphabet.Length];
        }

        return new string(text);
    }

    /// <summary>
    /// SHA-256 of a message under a key, in hexadecimal: without the key, guesses of the message cannot be tested.
    /// </summary>
    public static string Sign(string key, ReadOnlySpan<byte> message) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), message));

    /// <summary>
    /// Encrypts a secret so that only the holder of the key, which is not stored, gets it back. A key may encrypt only one
    /// secret.
    /// </summary>
    public static byte[] Seal(string key, string secret) => UnderPad(key, Encoding.ASCII.GetBytes(secret));

    /// <summary>What <see cref="Seal"/> has encrypted.</summary>
    public static string Unseal(string key, byte[] hidden) => Encoding.ASCII.GetString(UnderPad(key, hidden));

    private static byte[] Sha256(string purpose, string secret) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}\n{secret}"));

    private static byte[] UnderPad(string key, byte[] text)
    {
        var pad = HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            Encoding.UTF8.GetBytes(key),
            text.Length,
            info: "sealed receipt"u8.ToArray()
        );
        for (var i = 0; i < pad.Length; i++)
        {
            pad[i] ^= text[i];
        }

        return pad;
    }
}
