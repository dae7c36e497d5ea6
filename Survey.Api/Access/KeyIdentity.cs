using System.Security.Claims;

namespace Survey.Api.Access;

/// <summary>Whoever asks, known by a key or by a session that was begun with it.</summary>
internal sealed class KeyIdentity(AccessKeyRow key)
    : ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, key.Id),
            new Claim(ClaimTypes.Name, key.Name),
            new Claim(ClaimTypes.Role, key.Role),
        ],
        KeyAuthentication.SchemeName
    )
{
    public AccessKeyRow Key { get; } = key;

    /// <summary>Of a route that is not open to all.</summary>
    public static AccessKeyRow KeyOf(HttpContext context) =>
        context.User.Identity is KeyIdentity identity
            ? identity.Key
            : throw new InvalidOperationException("This route is open to all: it knows nobody.");
}
