namespace Survey.Api.Web;

/// <summary>The rules for every page that respondents see.</summary>
internal static class PublicPages
{
    /// <summary>
    /// Open to all, not part of the interface for programs, and accepting only this site's forms. The framework's antiforgery
    /// binds a form to a cookie; here a cookie gives no rights, and forms must work without one.
    /// </summary>
    public static RouteGroupBuilder MapPublicPages(this IEndpointRouteBuilder routes, string prefix) =>
        routes
            .MapGroup(prefix)
            .AllowAnonymous()
            .ExcludeFromDescription()
            .DisableAntiforgery()
            .AddEndpointFilter<RouteGroupBuilder, OwnForms>();
}
