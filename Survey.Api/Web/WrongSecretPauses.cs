using System.Globalization;

namespace Survey.Api.Web;

/// <summary>Counts a wrong secret against the network that sent it.</summary>
internal sealed class WrongSecretPauses(SecretGuesses guesses, ClientNumbers clients, WebSettings settings)
{
    /// <summary>Whether the network must wait; then the answer says how long.</summary>
    public bool After(HttpContext context)
    {
        if (!settings.HasRateLimits || guesses.WaitAfter(clients.OfNetwork(context)) is not { } wait)
        {
            return false;
        }

        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return true;
    }
}
