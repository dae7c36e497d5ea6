using AngleSharp.Dom;
using Survey.Tests.Browser;
using Survey.Tests.Web;

namespace Survey.Tests.Translations;

/// <summary>Every page that respondents can see, in a language that only files have.</summary>
public sealed class SixthLanguageTests : IDisposable
{
    private readonly PortugueseSurvey survey = new();
    private readonly TemporaryFolder data = new();

    public void Dispose()
    {
        survey.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task EveryPage_WithTheTexts_IsPortuguese()
    {
        var english = new List<string>();
        await foreach (var (name, page) in Pages(PortugueseSurvey.Texts))
        {
            Assert.Equal("pt", page.DocumentElement.GetAttribute("lang"));
            Assert.Empty(page.QuerySelectorAll("span[lang], p[lang='en'], h2[lang='en'], title[lang]"));
            english.AddRange(
                Spoken(page).Where(said => TranslationTests.IsEnglish(said.Text)).Select(said => $"{name}: {said.Text}")
            );
            if (page.QuerySelector(".languages summary") is { } menu)
            {
                Assert.Equal("Língua: Português", menu.TextContent);
            }
        }

        Assert.Empty(english.Distinct());
    }

    [Fact]
    public async Task EveryPage_WithoutTheTexts_SaysWhereItIsEnglish()
    {
        var unmarked = new List<string>();
        await foreach (var (name, page) in Pages(texts: null))
        {
            unmarked.AddRange(
                Spoken(page)
                    .Where(said => TranslationTests.IsEnglish(said.Text) && said.Language != "en")
                    .Select(said => $"{name}: {said.Text}")
            );
        }

        Assert.Empty(unmarked.Distinct());
    }

    [Fact]
    public async Task Page_WithSomeTexts_MarksTheOthers()
    {
        using var texts = new TemporaryFolder();
        File.WriteAllText(texts.File("web.pt.json"), """{ "start.begin": "Começar", "skip": "Saltar {0}", "nothing": "nada" }""");
        File.WriteAllText(texts.File("answers.pt.json"), "{");
        await using var app = await survey.Start(data, texts.Path);
        using var client = app.Client();

        var html = await client.GetStringAsync("/s/digital-skills?lang=pt");

        Assert.Contains("<button type=\"submit\">Começar</button>", html, StringComparison.Ordinal);
        Assert.Contains("<span lang=\"en\">Skip to the content</span>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<summary><span class=\"visually-hidden\"><span lang=\"en\">Language</span>: </span>Português</summary>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("<html lang=\"pt\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_BesideTheQuestionnaire_AreThoseOfTheSurveyAndOfThePagesAroundIt()
    {
        var beside = Directory.CreateDirectory(Path.Combine(survey.Folder, "texts"));
        foreach (var file in Directory.GetFiles(PortugueseSurvey.Texts, "*.json"))
        {
            File.Copy(file, Path.Combine(beside.FullName, Path.GetFileName(file)));
        }

        File.WriteAllText(Path.Combine(beside.FullName, "web.nl.json"), """{ "start.begin": "Beginnen maar" }""");
        await using var app = await survey.Start(data, texts: null);
        using var client = app.Client();

        Assert.Contains(">Começar</button>", await client.GetStringAsync("/s/digital-skills?lang=pt"), StringComparison.Ordinal);
        Assert.Contains(
            ">Beginnen maar</button>",
            await client.GetStringAsync("/s/digital-skills?lang=nl"),
            StringComparison.Ordinal
        );
        Assert.Contains("<h1>Questionários</h1>", await client.GetStringAsync("/?lang=pt"), StringComparison.Ordinal);
        Assert.Contains(
            "<h1>Declaração de privacidade</h1>",
            await client.GetStringAsync("/privacy?lang=pt"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Server_WithoutItsFolderOfTexts_StartsInEnglish()
    {
        await using var app = await survey.Start(data, data.File("nowhere"));
        using var client = app.Client();

        Assert.Contains(
            "<span lang=\"en\">Start</span>",
            await client.GetStringAsync("/s/digital-skills?lang=pt"),
            StringComparison.Ordinal
        );
    }

    private async IAsyncEnumerable<(string Name, IDocument Page)> Pages(string? texts)
    {
        await using var app = await survey.Start(data, texts);
        await using var states = await PageStates.Of(app, folder => survey.Start(folder, texts));
        foreach (var state in states.All)
        {
            yield return (state.Name, new Markup(await ShownPages.Load(state, PortugueseSurvey.Language)).Document);
        }
    }

    /// <summary>What is seen or read aloud, each with the language in which a screen reader says it.</summary>
    private static IEnumerable<(string Text, string? Language)> Spoken(IDocument page) =>
        page
            .All.Where(element => element.LocalName is not ("script" or "style" or "code"))
            .SelectMany(element =>
                element
                    .ChildNodes.OfType<IText>()
                    .Select(text => text.Text)
                    .Append(element.GetAttribute("aria-label") ?? "")
                    .Append(element.GetAttribute("data-saved") ?? "")
                    .Where(text => text.Any(char.IsLetter))
                    .Select(text => (text, element.Closest("[lang]")?.GetAttribute("lang")))
            );
}
