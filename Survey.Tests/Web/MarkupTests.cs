using Survey.Analysis.Texts;

namespace Survey.Tests.Web;

/// <summary>
/// Every page in every state and language parses without error, describes itself correctly, and has a unique title. With
/// SURVEY_PAGES naming a folder, each page is kept there for other checkers.
/// </summary>
[Collection(WithShownPages.Name)]
public sealed class MarkupTests(ShownPages pages)
{
    public static TheoryData<string> Languages => [.. TextCatalogue.Languages];

    [Theory, MemberData(nameof(Languages))]
    public async Task EveryState_OfEveryPage_IsValidHtml(string language)
    {
        var titles = new List<(string Path, string Title)>();
        var findings = new List<string>();

        foreach (var state in pages.States)
        {
            var html = await pages.Html(state, language);
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
        foreach (var state in pages.States)
        {
            var titles = new List<string>();
            foreach (var language in TextCatalogue.Languages)
            {
                titles.Add(new Markup(await pages.Html(state, language)).Document.Title!);
            }

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

    private static Task Keep(string html, string name) =>
        Environment.GetEnvironmentVariable("SURVEY_PAGES") is { } folder
            ? File.WriteAllTextAsync(Path.Combine(folder, name), html)
            : Task.CompletedTask;
}
