namespace Survey.Api.Web;

/// <summary>Redirects after a form: the browser continues with a GET, so that reloading does not send the form again.</summary>
/// <param name="address">A path of this application.</param>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
