using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Survey.Api.Web;

/// <summary>
/// Answers only to the names of this site, and makes links with its public address whatever a request claims. Addresses of
/// clients are taken from a proxy's header only when the proxy is known.
/// </summary>
internal static class KnownHosts
{
    private static readonly string[] Own = ["localhost", "127.0.0.1", "[::1]"];

    private static readonly string[] Any = ["*", "+", "0.0.0.0", "[::]"];

    /// <summary>The names to which the site answers.</summary>
    /// <exception cref="FormatException">
    /// It listens on every address of the machine, and its public address is not known.
    /// </exception>
    public static IReadOnlySet<string> Of(WebSettings settings)
    {
        var listening = settings
            .Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(url => BindingAddress.Parse(url).Host)
            .ToList();
        if (settings.PublicUrl is { } address)
        {
            return Own.Concat(listening).Append(address.Host).Except(Any).ToHashSet(StringComparer.OrdinalIgnoreCase);
        }

        return listening.Exists(Any.Contains)
            ? throw new FormatException(
                "It listens on every address of this machine: name the one that people use with SURVEY_PUBLIC_URL."
            )
            : Own.Concat(listening).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public static void UseKnownHosts(this IApplicationBuilder app, WebSettings settings)
    {
        var names = Of(settings);
        app.UseForwardedHeaders(Forwarded(settings.Proxies));
        app.Use(
            (context, next) =>
            {
                if (!names.Contains(context.Request.Host.Host) || !IsAddress(context.Request.Host))
                {
                    // The page that says so needs an address of its own.
                    context.Request.Host = new HostString(Own[0]);
                    context.Response.StatusCode = StatusCodes.Status400BadRequest;
                    return Task.CompletedTask;
                }
                if (settings.PublicUrl is { } address)
                {
                    (context.Request.Scheme, context.Request.Host) = (address.Scheme, HostString.FromUriComponent(address));
                }
                else if (settings.IsSecure)
                {
                    context.Request.Scheme = "https";
                }

                return next(context);
            }
        );
    }

    /// <summary>A port above 65535 passes the server, but no address can be made of it.</summary>
    private static bool IsAddress(HostString host) => Uri.TryCreate($"http://{host}", UriKind.Absolute, out _);

    /// <summary>A proxy on this machine is always known.</summary>
    private static ForwardedHeadersOptions Forwarded(IEnumerable<string> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor };
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
        }

        return options;
    }
}
