namespace Survey.Api.Web;

/// <summary>
/// Slows down guessing of what an address or a form carries: a receipt, an invitation, a resume link, a key. Once a network must
/// wait, a wrong one is answered with 429 and the time. A right one is always answered, from the same network too, so nobody can
/// lock others out.
/// </summary>
internal sealed class WrongSecrets(WrongSecretPauses pauses) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        return
            AnswerStatus.Of(answer) is StatusCodes.Status404NotFound or StatusCodes.Status401Unauthorized
            && pauses.After(context.HttpContext)
            ? TypedResults.StatusCode(StatusCodes.Status429TooManyRequests)
            : answer;
    }
}
