using System.Net;
using System.Text.RegularExpressions;

namespace Survey.Tests.Answering;

/// <summary>A browser without script: keeps cookies, reads a page's form, submits it with one of its buttons.</summary>
internal sealed partial class Visitor(HttpClient client)
{
    public HttpStatusCode Status { get; private set; }

    /// <summary>The page, with entities resolved.</summary>
    public string Html { get; private set; } = "";

    /// <summary>
    /// The path of the current page: of its form, where another form has led to it, as in a browser with script.
    /// </summary>
    public string Path { get; private set; } = "";

    public string Title => Group(TitlePattern(), Html);

    public string Language => Group(LanguagePattern(), Html);

    /// <summary>The names of the questions on the page.</summary>
    public IReadOnlyList<string> Shown => [.. ShownPattern().Matches(Html).Select(match => match.Groups[1].Value)];

    /// <summary>Requests an address and follows its redirects.</summary>
    public async Task Open(string address)
    {
        using var response = await client.GetAsync(address);
        await Take(response, address);
    }

    /// <summary>Submits the page's form with these fields in addition to its hidden ones.</summary>
    public async Task Send(string? action, params (string Name, string Value)[] fields) =>
        await Post(HiddenFields(action).Concat(fields));

    /// <summary>Submits the same form again, like a double click or a reload.</summary>
    public IEnumerable<(string Name, string Value)> HiddenFields(string? action) =>
        [
            .. HiddenPattern().Matches(Html).Select(match => (match.Groups[1].Value, match.Groups[2].Value)),
            .. action is null ? Enumerable.Empty<(string, string)>() : [("action", action)],
        ];

    public string FormAddress => Group(ActionPattern(), Html);

    public Task Post(IEnumerable<(string Name, string Value)> fields) => Post(FormAddress, fields);

    public async Task Post(string address, IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await client.PostAsync(address, content);
        await Take(response, address);
    }

    /// <summary>Submits a form without following the response; returns its status.</summary>
    public async Task<HttpStatusCode> PostOnly(string address, IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await client.PostAsync(address, content);
        return response.StatusCode;
    }

    /// <summary>Whether the option of a choice or a cell is chosen on the page.</summary>
    public bool HasChosen(string name, string code) =>
        Html.Contains($"name=\"{name}\" value=\"{code}\" checked", StringComparison.Ordinal)
        || (
            Html.Contains($"<select id=\"q-{name}\"", StringComparison.Ordinal)
            && Html.Contains($"value=\"{code}\" selected", StringComparison.Ordinal)
        );

    private async Task Take(HttpResponseMessage response, string address)
    {
        if (response.Headers.Location is { } next)
        {
            await Open(next.OriginalString);
            return;
        }
        Status = response.StatusCode;
        Html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Path = (PagePattern().Match(Html) is { Success: true } page ? page.Groups[1].Value : address).Split('?')[0];
    }

    private static string Group(Regex pattern, string text) => pattern.Match(text).Groups[1].Value;

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TitlePattern();

    [GeneratedRegex("<html lang=\"(.*?)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguagePattern();

    [GeneratedRegex("name=\"shown\" value=\"(.*?)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShownPattern();

    [GeneratedRegex("<input type=\"hidden\" name=\"(.*?)\" value=\"(.*?)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HiddenPattern();

    [GeneratedRegex("<form[^>]* action=\"(.*?)\"[^>]* data-page", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PagePattern();

    [GeneratedRegex("<form[^>]* action=\"(.*?)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ActionPattern();
}
