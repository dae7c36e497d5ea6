using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Survey.Api.Storage;

namespace Survey.Api.Web;

/// <summary>Errors outside handlers: problem details under <c>/api</c>, a page in the reader's language elsewhere.</summary>
internal static class Errors
{
    private static readonly PathString[] ForPrograms = ["/api", "/health", "/openapi"];

    private static readonly int[] WithOwnPage = [400, 403, 404, 413, 429, 503];

    public static void UseErrors(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                StatusCodeSelector = Status,
                ExceptionHandler = Answer,
                // A fault that clients or a full disk cause thousands of times is logged without a stack trace.
                SuppressDiagnosticsCallback = context => Status(context.Exception) != StatusCodes.Status500InternalServerError,
            }
        );
        app.UseStatusCodePages(context => Answer(context.HttpContext));
    }

    private static int Status(Exception exception) =>
        exception switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            DatabaseUnavailableException => StatusCodes.Status503ServiceUnavailable,
            // The client has gone, or the request timed out.
            OperationCanceledException => StatusCodes.Status408RequestTimeout,
            _ => StatusCodes.Status500InternalServerError,
        };

    private static async Task Answer(HttpContext context)
    {
        var status = context.Response.StatusCode;
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is { } fault)
        {
            Log(context, status, fault);
        }

        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is DatabaseUnavailableException unavailable)
        {
            unavailable.AskToRetry(context);
        }
        else if (status == StatusCodes.Status503ServiceUnavailable && context.Response.Headers.RetryAfter.Count == 0)
        {
            context.Response.Headers.RetryAfter = "2";
        }

        if (IsForPrograms(context.Request.Path))
        {
            await Problem(context, status).ExecuteAsync(context);
        }
        else
        {
            await (await Page(context, status)).ExecuteAsync(context);
        }
    }

    /// <summary>Reports what is wrong with a body, where the program itself has found the fault.</summary>
    private static ProblemHttpResult Problem(HttpContext context, int status) =>
        status == StatusCodes.Status401Unauthorized ? ApiProblem.Unauthorized()
        : status == StatusCodes.Status403Forbidden ? ApiProblem.Forbidden()
        : status != StatusCodes.Status400BadRequest ? TypedResults.Problem(statusCode: status)
        : context.Features.Get<IExceptionHandlerFeature>()?.Error.InnerException is MalformedAnswersException malformed
            ? ApiProblem.BadRequest("request/malformed", malformed.Message)
        : ApiProblem.BadRequest("request/malformed", "The request is not of the form that /openapi/v1.json describes.");

    /// <summary>Sets the time after which to try again.</summary>
    public static void AskToRetry(this DatabaseUnavailableException fault, HttpContext context) =>
        context.Response.Headers.RetryAfter = fault.RetryAfter.ToString(CultureInfo.InvariantCulture);

    /// <summary>Logs the identifier that problem details show, without the path and the content of the request.</summary>
    private static void Log(HttpContext context, int status, Exception fault) =>
        context
            .RequestServices.GetRequiredService<ILoggerFactory>()
            .CreateLogger(typeof(Errors))
            .Log(
                status >= 500 ? LogLevel.Error : LogLevel.Information,
                "Request {TraceId} ended with {Status}: {Fault}, {Cause}",
                Activity.Current?.Id ?? context.TraceIdentifier,
                status,
                fault.GetType().Name,
                (fault as DatabaseUnavailableException)?.InnerException?.Message
            );

    private static bool IsForPrograms(PathString path) =>
        ForPrograms.Any(start => path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase));

    private static async Task<RazorComponentResult<ErrorPage>> Page(HttpContext context, int status)
    {
        var words = Words.OfSite(context);
        var known =
            WithOwnPage.Contains(status) ? status
            : status >= 500 ? 500
            : 404;
        var key = "error." + known.ToString(CultureInfo.InvariantCulture);
        var kept = await KeptForm.Of(context, status);
        var lead = words[kept is null ? key + ".lead" : "error.kept"];
        return new(new { View = new ErrorView(new Shell(words, words[key + ".title"]), lead, kept) }) { StatusCode = status };
    }
}
