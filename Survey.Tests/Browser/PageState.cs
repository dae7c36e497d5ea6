using Survey.Tests.Answering;

namespace Survey.Tests.Browser;

/// <summary>A page in one of its states.</summary>
/// <param name="Name">For messages and pictures.</param>
/// <param name="Address">Its address in a language.</param>
/// <param name="Draft">The token of the draft that the browser remembers; null where it remembers none.</param>
/// <param name="IsSent">Whether its form is submitted unchanged, to show its errors.</param>
/// <param name="Session">The token of the session that the browser has signed in with; null where it has not.</param>
/// <param name="Fields">The fields of the form whose answer the page is; null where it has an address of its own.</param>
internal sealed record PageState(
    string Name,
    Func<string, Uri> Address,
    string? Draft = null,
    bool IsSent = false,
    string? Session = null,
    IReadOnlyList<(string Name, string Value)>? Fields = null
)
{
    private const string SessionCookie = "survey-session";

    /// <summary>What the browser remembers.</summary>
    public IEnumerable<(string Name, string Value)> Cookies =>
        new[] { (Begun.Cookie, Draft), (SessionCookie, Session) }
            .Where(cookie => cookie.Item2 is not null)
            .Select(cookie => (cookie.Item1, cookie.Item2!));
}
