using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Survey.Api.Storage;

namespace Survey.Api.Web;

/// <summary>
/// Distinguishes networks and browsers without keeping addresses or cookies: each becomes one of 16,384 numbers, by a hash whose
/// key is kept in memory only and changes every day. Limits then need the same memory however many addresses an attacker has.
/// </summary>
internal sealed class ClientNumbers(TimeProvider time)
{
    public const int Count = 16_384;

    private volatile DayKey key = new(default, []);

    /// <summary>A network is all of an IPv4 address, or half of an IPv6 one.</summary>
    public int OfNetwork(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.Loopback;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return NumberOf(address.GetAddressBytes().AsSpan(0, address.AddressFamily == AddressFamily.InterNetworkV6 ? 8 : 4));
    }

    /// <summary>A browser is known by its cookies; null for one that has none.</summary>
    public int? OfBrowser(HttpContext context) =>
        context.Request.Headers.Cookie.ToString() is { Length: > 0 } cookies ? NumberOf(Encoding.UTF8.GetBytes(cookies)) : null;

    private int NumberOf(ReadOnlySpan<byte> client) =>
        (int)(BitConverter.ToUInt32(HMACSHA256.HashData(KeyOfToday(), client)) % Count);

    private byte[] KeyOfToday()
    {
        var today = time.Today();
        var current = key;
        if (current.Day != today)
        {
            key = current = new(today, RandomNumberGenerator.GetBytes(32));
        }

        return current.Key;
    }

    private sealed record DayKey(DateOnly Day, byte[] Key);
}
