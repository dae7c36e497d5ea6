using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Survey.Api.Web;

/// <summary>
/// At most 10,000 connections, of which one address may hold 2,000 (a lecture hall has six for each browser); what it opens
/// beyond is closed at once. A proxy holds the connections of many: those on this machine and those named in the settings have no
/// limit of their own, and limit their clients themselves.
/// </summary>
internal static class ConnectionLimits
{
    private const int All = 10_000;
    private const int OfOneAddress = 2_000;

    public static void LimitConnections(this KestrelServerOptions kestrel, IReadOnlyList<string> proxies)
    {
        kestrel.Limits.MaxConcurrentConnections = All;
        var open = new ConcurrentDictionary<IPAddress, int>();
        var trusted = proxies.Select(proxy => proxy.Contains('/') ? IPNetwork.Parse(proxy) : Single(proxy)).ToList();
        kestrel.ConfigureEndpointDefaults(endpoint =>
            endpoint.Use(next =>
                connection =>
                    connection.RemoteEndPoint is IPEndPoint { Address: var address } && !IsTrusted(address, trusted)
                        ? Counted(connection, Plain(address), open, next)
                        : next(connection)
            )
        );
    }

    private static async Task Counted(
        ConnectionContext connection,
        IPAddress address,
        ConcurrentDictionary<IPAddress, int> open,
        ConnectionDelegate next
    )
    {
        try
        {
            if (open.AddOrUpdate(address, 1, (_, count) => count + 1) <= OfOneAddress)
            {
                await next(connection);
            }
        }
        finally
        {
            if (open.AddOrUpdate(address, 0, (_, count) => count - 1) == 0)
            {
                open.TryRemove(KeyValuePair.Create(address, 0));
            }
        }
    }

    private static bool IsTrusted(IPAddress address, List<IPNetwork> trusted) =>
        IPAddress.IsLoopback(Plain(address)) || trusted.Exists(network => network.Contains(Plain(address)));

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static IPNetwork Single(string proxy)
    {
        var address = IPAddress.Parse(proxy);
        return new(address, address.GetAddressBytes().Length * 8);
    }
}
