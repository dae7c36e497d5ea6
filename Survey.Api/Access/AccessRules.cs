using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Survey.Api.Access;

/// <summary>
/// Who may ask for what. Every route says whether it is open to all or which role it needs; one that says nothing answers nobody.
/// </summary>
internal static class AccessRules
{
    public static void AddAccess(this IServiceCollection services)
    {
        services
            .AddSingleton<KeyStore>()
            .AddSingleton<SessionStore>()
            .AddSingleton<SignInLinks>()
            .AddSingleton<SessionCookie>()
            .AddSingleton<Looks>();
        services
            .AddAuthentication(KeyAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.SchemeName, configureOptions: null);
        var rules = services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(asked => !IsRoute(asked.Resource)).Build());
        foreach (var role in AccessRoles.All)
        {
            rules.AddPolicy(role, policy => policy.RequireRole(AccessRoles.From(role)));
        }
    }

    public static void UseAccess(this IApplicationBuilder app) => app.UseAuthentication().UseAuthorization();

    /// <summary>Unknown addresses and methods are no routes, and are answered as such.</summary>
    private static bool IsRoute(object? asked) => (asked as HttpContext)?.GetEndpoint() is RouteEndpoint;
}
