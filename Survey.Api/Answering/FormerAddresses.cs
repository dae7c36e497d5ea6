using Survey.Api.Storage;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>
/// Until schema 10, a browser without cookies had the draft's token in its addresses. Such an address leads to the button of the
/// resume link that is the same token, and is any other address where there is no such link.
/// </summary>
internal sealed class FormerAddresses(DraftStore drafts) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return
            HttpMethods.IsGet(request.Method)
            && request.Query[Sittings.TokenField].ToString() is var token
            && Secret.IsWellFormed(token)
            && await drafts.FindByLink(token, context.HttpContext.RequestAborted) is { } draft
            ? new SeeOther($"/s/{draft.Survey}/resume/{token}")
            : await next(context);
    }
}
