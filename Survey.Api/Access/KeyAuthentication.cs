using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Survey.Api.Web;

namespace Survey.Api.Access;

/// <summary>
/// Says who asks: under <c>/api</c> by <c>Authorization: Bearer KEY</c>, elsewhere by the session's cookie. The cookie also reads
/// under <c>/api</c>, so that pages can link there, but changes nothing. Routes that are open to all are not looked at.
/// </summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    UrlEncoder encoder,
    KeyStore keys,
    SessionStore sessions,
    SessionCookie cookie,
    WrongSecretPauses pauses
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, NullLoggerFactory.Instance, encoder)
{
    public const string SchemeName = "AccessKey";

    private const string Bearer = "Bearer";

    private static readonly PathString ForPrograms = "/api";

    private bool IsForPrograms => Request.Path.StartsWithSegments(ForPrograms, StringComparison.OrdinalIgnoreCase);

    /// <summary>The key that the request names; null where it names none.</summary>
    private string? Named =>
        Request.Headers.Authorization.ToString() is var header
        && header.StartsWith(Bearer + " ", StringComparison.OrdinalIgnoreCase)
            ? header[(Bearer.Length + 1)..].Trim()
            : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null || await Found() is not { } key)
        {
            return AuthenticateResult.NoResult();
        }

        return AuthenticateResult.Success(new(new ClaimsPrincipal(new KeyIdentity(key)), SchemeName));
    }

    private async Task<AccessKeyRow?> Found()
    {
        if (IsForPrograms && Named is { } key)
        {
            return await keys.Use(key, Context.RequestAborted);
        }

        return (!IsForPrograms || HttpMethods.IsGet(Request.Method)) && cookie.Token(Context) is { } token
            ? await sessions.Find(token, Context.RequestAborted)
            : null;
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (!IsForPrograms)
        {
            return new SeeOther(SignInPages.AddressFor(Request)).ExecuteAsync(Context);
        }

        if (Named is not null && pauses.After(Context))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Task.CompletedTask;
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers[HeaderNames.WWWAuthenticate] = Bearer;
        return Task.CompletedTask;
    }
}
