using AngleSharp.Dom;
using Survey.Analysis.Texts;
using Survey.Tests.Browser;

namespace Survey.Tests.Web;

/// <summary>
/// Every page in every state and language parses without error, describes itself correctly, and has a unique title. With
/// SURVEY_PAGES naming a folder, each page is kept there for other checkers.
/// </summary>
public sealed class MarkupTests
{
    public static TheoryData<string> Languages => [.. TextCatalogue.Languages];

    [Theory, MemberData(nameof(Languages))]
    public async Task EveryState_OfEveryPage_IsValidHtml(string language)
    {
        using var folder = new TemporaryFolder();
        await using var app = await RunningApp.Start(folder);
        await using var states = await PageStates.Of(app);
        var titles = new List<(string Path, string Title)>();
        var findings = new List<string>();

        foreach (var state in states.All)
        {
            var html = await Show(state, language);
            await Keep(html, $"{state.Name}-{language}.html");
            var page = new Markup(html);
            findings.AddRange(page.Faults.Select(fault => $"{state.Name}: {fault}"));
            Assert.Equal(language, page.Document.DocumentElement.GetAttribute("lang"));
            titles.Add((state.Address(language).AbsolutePath, page.Document.Title!));
        }

        Assert.True(findings.Count == 0, string.Join('\n', findings.Take(40)));
        var shared = titles
            .Distinct()
            .GroupBy(page => page.Title)
            .Where(same => same.Count() > 1)
            .SelectMany(same => same.Select(page => $"{page.Title}: {page.Path}"));
        Assert.Empty(shared);
    }

    [Fact]
    public async Task Titles_OfEveryPage_AreTranslated()
    {
        using var folder = new TemporaryFolder();
        await using var app = await RunningApp.Start(folder);
        await using var states = await PageStates.Of(app);

        foreach (var state in states.All)
        {
            var titles = new List<string>();
            foreach (var language in TextCatalogue.Languages)
                titles.Add(new Markup(await Show(state, language)).Document.Title!);
            Assert.True(titles.Distinct().Count() == titles.Count, $"{state.Name}: {string.Join(" | ", titles)}");
        }
    }

    [Theory]
    [InlineData("<p id=\"a\" id=\"b\"></p>", "AttributeDuplicateOmitted")]
    [InlineData("<b><i>x</b></i>", "TagClosedWrong")]
    [InlineData("<div>", "TagDoesNotMatchCurrentNode")]
    [InlineData("<p><ul></ul></p>", "ParagraphNotInScope")]
    [InlineData("<table><p></p></table>", "IllegalElementInTableDetected")]
    [InlineData("<form><form></form></form>", "FormAlreadyOpen")]
    [InlineData("<p id=\"a\"></p><p id=\"a\"></p>", "2 elements have the id 'a'")]
    [InlineData("<label for=\"a\">A</label>", "nothing has the id 'a'")]
    [InlineData("<p aria-describedby=\"main a\">A</p>", "nothing has the id 'a'")]
    [InlineData("<a href=\"#a\">A</a>", "nothing has the id 'a'")]
    [InlineData("<div aria-label=\"a\">A</div>", "a div has a name")]
    [InlineData("<h1>A</h1>", "2 headings of level 1")]
    [InlineData("<h3>A</h3>", "a heading of level 3 under one of level 1")]
    [InlineData("<p>&nbsp A</p>", "CharacterReferenceNotTerminated")]
    public void Page_WithAFault_IsFound(string part, string fault) =>
        Assert.Contains(new Markup(Page(part)).Faults, found => found.StartsWith(fault, StringComparison.Ordinal));

    [Fact]
    public void Page_WithoutAFault_IsTaken() =>
        Assert.Empty(new Markup(Page("<h2>A</h2><p id=\"a\"><a href=\"#a\">A &amp; B</a></p>")).Faults);

    private static string Page(string part) =>
        $"<!DOCTYPE html><html lang=\"en\"><head><title>A</title></head><body><main id=\"main\"><h1>A</h1>{part}</main></body></html>";

    private static async Task<string> Show(PageState state, string language)
    {
        using var client = new HttpClient();
        using var shown = await client.GetAsync(state.Address(language));
        var html = await shown.Content.ReadAsStringAsync();
        if (!state.IsSent)
            return html;
        var form = new Markup(html).Document.QuerySelector("main form:has(.buttons)")!;
        var fields = form.QuerySelectorAll("input[type=hidden]")
            .Append(form.QuerySelector(".buttons button")!)
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!));
        using var content = new FormUrlEncodedContent(fields);
        using var sent = await client.PostAsync(new Uri(state.Address(language), form.GetAttribute("action")!), content);
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        return await sent.Content.ReadAsStringAsync();
    }

    private static Task Keep(string html, string name) =>
        Environment.GetEnvironmentVariable("SURVEY_PAGES") is { } folder
            ? File.WriteAllTextAsync(Path.Combine(folder, name), html)
            : Task.CompletedTask;
}
