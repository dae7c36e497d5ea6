using System.Globalization;

namespace Survey.Api.Web;

/// <summary>
/// Slows down guessing of what an address carries: a receipt, an invitation, a resume link. Once a network must wait, a wrong one
/// is answered with 429 and the time. A right one is always answered, from the same network too, so nobody can lock others out.
/// </summary>
internal sealed class WrongSecrets(SecretGuesses guesses, ClientNumbers clients, WebSettings settings) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        if (
            !settings.HasRateLimits
            || StatusOf(answer) != StatusCodes.Status404NotFound
            || guesses.WaitAfter(clients.OfNetwork(context.HttpContext)) is not { } wait
        )
        {
            return answer;
        }

        context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    private static int? StatusOf(object? answer) =>
        (answer is INestedHttpResult { Result: var one } ? one : answer) is IStatusCodeHttpResult { StatusCode: var status }
            ? status
            : null;
}
