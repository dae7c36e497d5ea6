using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Survey.Api.Web;

/// <summary>
/// How much one network may send, enough for a lecture hall behind one address: 300 submissions at once and 60 per minute, 1,500
/// pages at once and 900 per minute. At most 64 submissions are processed at a time, and 1,000 wait. A network may try ten wrong
/// receipts in 15 minutes.
/// </summary>
internal static class RateLimits
{
    private const int SubmissionsAtOnce = 300;
    private const int SubmissionsPerMinute = 60;
    private const int PagesAtOnce = 1_500;
    private const int PagesPerMinute = 900;
    private const int SubmissionsInWork = 64;
    private const int SubmissionsWaiting = 1_000;
    private const int WrongReceipts = 10;

    private static readonly TimeSpan WrongReceiptsIn = TimeSpan.FromMinutes(15);

    private static readonly PathString[] ByReceipt = ["/r", "/api/v1/responses"];

    public static void AddRateLimits(this IServiceCollection services)
    {
        services.AddSingleton<ClientAddresses>();
        services.AddRateLimiter(options =>
            options.OnRejected = (context, _) =>
            {
                Refuse(context.HttpContext, context.Lease);
                return ValueTask.CompletedTask;
            }
        );
        services
            .AddOptions<RateLimiterOptions>()
            .Configure<ClientAddresses>(
                (options, addresses) =>
                    // In this order: a request that waits for a place does not count against its network yet.
                    options.GlobalLimiter = PartitionedRateLimiter.CreateChained(Overall(), PerNetwork(addresses))
            );
    }

    public static void UseRateLimits(this IApplicationBuilder app)
    {
        app.UseRateLimiter();
        var addresses = app.ApplicationServices.GetRequiredService<ClientAddresses>();
        var wrong = PartitionedRateLimiter.Create<HttpContext, int>(context =>
            RateLimitPartition.GetFixedWindowLimiter(addresses.NumberOf(context), _ =>
                new() { PermitLimit = WrongReceipts, Window = WrongReceiptsIn }
            )
        );
        app.UseWhen(
            context => ByReceipt.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal)),
            branch => branch.Use((context, next) => CountWrong(wrong, context, next))
        );
    }

    private static async Task CountWrong(PartitionedRateLimiter<HttpContext> wrong, HttpContext context, RequestDelegate next)
    {
        using (var left = wrong.AttemptAcquire(context, permitCount: 0))
        {
            if (!left.IsAcquired)
            {
                Refuse(context, left);
                return;
            }
        }

        await next(context);
        if (context.Response.StatusCode == StatusCodes.Status404NotFound)
        {
            wrong.AttemptAcquire(context).Dispose();
        }
    }

    /// <summary>Requests above a network's limit get 429; above the limit of all together, 503.</summary>
    private static void Refuse(HttpContext context, RateLimitLease lease)
    {
        var isOwnFault = lease.TryGetMetadata(MetadataName.RetryAfter, out var after);
        context.Response.StatusCode = isOwnFault ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = Math.Max(2, Math.Ceiling(after.TotalSeconds))
            .ToString(CultureInfo.InvariantCulture);
    }

    private static PartitionedRateLimiter<HttpContext> PerNetwork(ClientAddresses addresses) =>
        PartitionedRateLimiter.Create<HttpContext, (bool, int)>(context =>
            HttpMethods.IsPost(context.Request.Method) || HttpMethods.IsPut(context.Request.Method)
                ? RateLimitPartition.GetTokenBucketLimiter((IsSubmission(context), addresses.NumberOf(context)), kind =>
                    kind.Item1 ? Bucket(SubmissionsAtOnce, SubmissionsPerMinute) : Bucket(PagesAtOnce, PagesPerMinute)
                )
                : RateLimitPartition.GetNoLimiter((false, 0))
        );

    private static PartitionedRateLimiter<HttpContext> Overall() =>
        PartitionedRateLimiter.Create<HttpContext, bool>(context =>
            IsSubmission(context)
                ? RateLimitPartition.GetConcurrencyLimiter(true, _ =>
                    new() { PermitLimit = SubmissionsInWork, QueueLimit = SubmissionsWaiting }
                )
                : RateLimitPartition.GetNoLimiter(false)
        );

    private static TokenBucketRateLimiterOptions Bucket(int atOnce, int perMinute) =>
        new()
        {
            TokenLimit = atOnce,
            TokensPerPeriod = perMinute / 6,
            ReplenishmentPeriod = TimeSpan.FromSeconds(10),
            QueueLimit = 0,
        };

    /// <summary>Answers that are sent or replaced.</summary>
    private static bool IsSubmission(HttpContext context) =>
        HttpMethods.IsPut(context.Request.Method)
        || (
            HttpMethods.IsPost(context.Request.Method)
            && context.Request.Path.Value is { } path
            && (path.EndsWith("/responses", StringComparison.Ordinal) || path.EndsWith("/check", StringComparison.Ordinal))
        );
}
