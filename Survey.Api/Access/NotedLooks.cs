using Survey.Api.Web;

namespace Survey.Api.Access;

/// <summary>
/// Enters into the access log what a key is shown, before it is shown: what cannot be noted is not shown. What is not there, or
/// is not for this key, is no look.
/// </summary>
internal sealed class NotedLooks(Looks looks) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        var http = context.HttpContext;
        if (AnswerStatus.Of(answer) is not >= StatusCodes.Status400BadRequest && http.GetEndpoint() is RouteEndpoint route)
        {
            var survey = http.GetRouteValue("survey") ?? http.GetRouteValue("id");
            await looks.Note(KeyIdentity.KeyOf(http), route.RoutePattern.RawText!, survey as string);
        }

        return answer;
    }
}
