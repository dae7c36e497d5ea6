using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Survey.Api.Web;

/// <summary>
/// How much may be sent. A browser that answers has its own allowance: 120 forms at once and 120 per minute. A network has one
/// for lecture halls behind one address, whose script saves while 300 people type: 10,000 forms at once and 12,000 per minute, of
/// which 1,000 submissions at once and 600 per minute. At most 64 submissions are processed at a time, and 1,000 wait.
/// </summary>
internal static class RateLimits
{
    private const int SubmissionsInWork = 64;
    private const int SubmissionsWaiting = 1_000;

    private static readonly Allowance OfBrowser = new(AtOnce: 120, PerMinute: 120);
    private static readonly Allowance FormsOfNetwork = new(AtOnce: 10_000, PerMinute: 12_000);
    private static readonly Allowance SubmissionsOfNetwork = new(AtOnce: 1_000, PerMinute: 600);

    public static void AddRateLimits(this IServiceCollection services)
    {
        services.AddSingleton<ClientNumbers>().AddSingleton<SecretGuesses>().AddSingleton<WrongSecretPauses>();
        services.AddRateLimiter(options =>
            options.OnRejected = (context, _) =>
            {
                Refuse(context.HttpContext, context.Lease);
                return ValueTask.CompletedTask;
            }
        );
        services
            .AddOptions<RateLimiterOptions>()
            .Configure<ClientNumbers>(
                (options, clients) =>
                    // In this order: a request that waits for a place, or is refused for its browser, does not count against its
                    // network.
                    options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                        Overall(),
                        Per(OfBrowser, clients.OfBrowser),
                        Per(SubmissionsOfNetwork, context => IsSubmission(context) ? clients.OfNetwork(context) : null),
                        Per(FormsOfNetwork, context => clients.OfNetwork(context))
                    )
            );
    }

    /// <summary>Requests above an allowance get 429; above the limit of all together, 503.</summary>
    private static void Refuse(HttpContext context, RateLimitLease lease)
    {
        var isOwnFault = lease.TryGetMetadata(MetadataName.RetryAfter, out var after);
        context.Response.StatusCode = isOwnFault ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = Math.Max(2, Math.Ceiling(after.TotalSeconds))
            .ToString(CultureInfo.InvariantCulture);
    }

    /// <param name="allowance">What each client may send.</param>
    /// <param name="client">Its number; null has no limit here.</param>
    private static PartitionedRateLimiter<HttpContext> Per(Allowance allowance, Func<HttpContext, int?> client) =>
        PartitionedRateLimiter.Create<HttpContext, int>(context =>
            IsSent(context) && client(context) is { } number
                ? RateLimitPartition.GetTokenBucketLimiter(number, _ => allowance.Bucket())
                : RateLimitPartition.GetNoLimiter(ClientNumbers.Count)
        );

    private static PartitionedRateLimiter<HttpContext> Overall() =>
        PartitionedRateLimiter.Create<HttpContext, bool>(context =>
            IsSubmission(context)
                ? RateLimitPartition.GetConcurrencyLimiter(true, _ =>
                    new() { PermitLimit = SubmissionsInWork, QueueLimit = SubmissionsWaiting }
                )
                : RateLimitPartition.GetNoLimiter(false)
        );

    private static bool IsSent(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) || HttpMethods.IsPut(context.Request.Method);

    /// <summary>Answers that are sent or replaced.</summary>
    private static bool IsSubmission(HttpContext context) =>
        HttpMethods.IsPut(context.Request.Method)
        || (
            HttpMethods.IsPost(context.Request.Method)
            && context.Request.Path.Value is { } path
            && (path.EndsWith("/responses", StringComparison.Ordinal) || path.EndsWith("/check", StringComparison.Ordinal))
        );

    private readonly record struct Allowance(int AtOnce, int PerMinute)
    {
        public TokenBucketRateLimiterOptions Bucket() =>
            new()
            {
                TokenLimit = AtOnce,
                TokensPerPeriod = PerMinute / 6,
                ReplenishmentPeriod = TimeSpan.FromSeconds(10),
                QueueLimit = 0,
            };
    }
}
