using System.Net;
using AngleSharp.Dom;
using Survey.Tests.Browser;

namespace Survey.Tests.Web;

/// <summary>Every page that respondents can see in every state and language, each asked for once.</summary>
public sealed class ShownPages : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<(PageState State, string Language), string> pages = [];
    private RunningApp app = null!;
    private PageStates states = null!;

    internal IReadOnlyList<PageState> States => states.All;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.Start(folder);
        states = await PageStates.Of(app);
    }

    public async ValueTask DisposeAsync()
    {
        await states.DisposeAsync();
        await app.DisposeAsync();
        folder.Dispose();
    }

    internal async Task<string> Html(PageState state, string language) =>
        pages.TryGetValue((state, language), out var html) ? html : pages[(state, language)] = await Load(state, language);

    internal static async Task<string> Load(PageState state, string language)
    {
        using var client = new HttpClient();
        if (state.Cookies.Any())
        {
            var cookies = state.Cookies.Select(cookie => $"{cookie.Name}={cookie.Value}");
            client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies));
        }

        using var shown = state.Fields is { } given
            ? await client.PostAsync(
                state.Address(language),
                new FormUrlEncodedContent(given.Select(field => KeyValuePair.Create(field.Name, field.Value)))
            )
            : await client.GetAsync(state.Address(language));
        var html = await shown.Content.ReadAsStringAsync();
        if (!state.IsSent)
        {
            return html;
        }

        var form = new Markup(html).Document.QuerySelector("main form:has(.buttons)")!;
        var fields = form.QuerySelectorAll("input[type=hidden]")
            .Append(form.QuerySelector(".buttons button")!)
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!));
        using var content = new FormUrlEncodedContent(fields);
        using var sent = await client.PostAsync(new Uri(state.Address(language), form.GetAttribute("action")!), content);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        return await sent.Content.ReadAsStringAsync();
    }
}
