using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Survey.Api.Storage;

namespace Survey.Api.Web;

/// <summary>
/// Distinguishes networks without keeping addresses: a network (all of an IPv4 address, half of an IPv6 one) becomes one of
/// 16,384 numbers, by a hash whose key is kept in memory only and changes every day. Limits then need the same memory however
/// many addresses an attacker has.
/// </summary>
internal sealed class ClientAddresses(TimeProvider time)
{
    private const int Numbers = 16_384;

    private volatile DayKey key = new(default, []);

    public int NumberOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.Loopback;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        var network = address.GetAddressBytes().AsSpan(0, address.AddressFamily == AddressFamily.InterNetworkV6 ? 8 : 4);
        return (int)(BitConverter.ToUInt32(HMACSHA256.HashData(KeyOfToday(), network)) % Numbers);
    }

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
