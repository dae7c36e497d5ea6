using Survey.Api.Web;

namespace Survey.Api.Hosting;

/// <summary>
/// Stops a process without losing a request: readiness fails for a while before the port closes, and every answer closes its
/// connection, so that no client sends a request on one that is about to close.
/// </summary>
internal sealed class Draining(WebSettings settings) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs before the port closes, and after readiness has begun to fail.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken) =>
        await Task.Delay(settings.Drain, settings.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public static void Use(IApplicationBuilder app)
    {
        var stopping = app.ApplicationServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        app.Use(
            (context, next) =>
            {
                if (stopping.IsCancellationRequested)
                {
                    context.Response.Headers.Connection = "close";
                }

                return next(context);
            }
        );
    }
}
