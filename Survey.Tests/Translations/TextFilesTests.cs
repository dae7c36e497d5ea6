using System.Text;
using Survey.Analysis.Problems;
using Survey.Analysis.Texts;
using Survey.Analysis.Translations;
using Survey.Api.Surveys;

namespace Survey.Tests.Translations;

public sealed class TextFilesTests
{
    private const string Faulty = """
        {
          "skip": "Saltar {0}",
          "page.back": "Voltar",
          "page.nxet": "Guardar",
          "page.next": " ",
          "error.again": ["Enviar"],
          "title.error": "Erro: {0",
          "report.everyone": "Todos ({0:N0} pessoas)",
          "start.pages": { "one": "uma página", "other": "{0:N0} páginas", "dual": "duas páginas" },
          "start.questions": { "one": "{0} pergunta", "other": "{0:N0} perguntas" },
          "page.title": { "one": "Página", "other": "Páginas" },
          "start.minutes": "Cerca de {0:N0} minutos",
          "start.begin": "Começar",
          "start.begin": "Iniciar"
        }
        """;

    [Fact]
    public void Add_AFaultyFile_NamesEveryFaultWithItsLineAndUsesTheRest()
    {
        var (library, problems) = TextFiles.Add(SurveyTexts.BuiltIn, [File("web.pt.json", Faulty)]);

        Assert.Equal(
            [
                "2 translations/places",
                "4 translations/unknown-key",
                "5 texts/empty",
                "6 properties/wrong-type",
                "7 translations/broken-place",
                "8 translations/missing-form",
                "9 translations/unknown-form",
                "10 translations/places",
                "11 translations/not-counted",
                "12 translations/places",
                "14 properties/duplicate",
            ],
            problems.Select(problem => $"{problem.Line} {problem.Id}")
        );
        Assert.All(problems, problem => Assert.Equal("folder/web.pt.json", problem.File));
        Assert.Contains("did you mean 'page.next'?", problems[1].Message, StringComparison.Ordinal);
        var web = library["web"];
        Assert.Equal(("Voltar", "Começar"), (web.Text("page.back", "pt"), web.Text("start.begin", "pt")));
        Assert.Equal(("Skip to the content", "en"), (web.Text("skip", "pt"), web.LanguageOf("skip", "pt")));
        Assert.Equal(["en", "nl", "es", "it", "el", "pt"], web.AllLanguages);
    }

    [Theory]
    [InlineData("web.pt.json", "{", "file/not-json", 1)]
    [InlineData("web.pt.json", "", "file/empty", 1)]
    [InlineData("webb.pt.json", "{}", "translations/unknown-file", 0)]
    [InlineData("pt.json", "{}", "translations/unknown-file", 0)]
    [InlineData("web.p_t.json", "{}", "translations/invalid-language", 0)]
    public void Add_AFileThatCannotBeUsed_SaysWhy(string name, string content, string id, int line)
    {
        var (library, problems) = TextFiles.Add(SurveyTexts.BuiltIn, [File(name, content)]);

        var problem = Assert.Single(problems);
        Assert.Equal((id, line), (problem.Id, problem.Line));
        Assert.Same(SurveyTexts.BuiltIn, library);
    }

    [Fact]
    public void Add_ALanguageWithMoreForms_AsksForEach()
    {
        var content = """{ "start.pages": { "one": "{0:N0} strona", "other": "{0:N0} strony" } }""";
        var problem = Assert.Single(TextFiles.Add(SurveyTexts.BuiltIn, [File("web.pl.json", content)]).Problems);

        Assert.Equal("translations/missing-form", problem.Id);
        Assert.EndsWith("missing: few, many", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_ALanguageOfTheProduct_ChangesItsWording()
    {
        var library = TextFiles.Add(SurveyTexts.BuiltIn, [File("web.nl.json", """{ "start.begin": "Beginnen maar" }""")]).Library;

        Assert.Equal("Beginnen maar", library["web"].Text("start.begin", "nl"));
        Assert.NotEqual("Beginnen maar", SurveyTexts.BuiltIn["web"].Text("start.begin", "nl"));
    }

    [Fact]
    public void Text_OfARegion_IsThatOfTheLanguageWhereTheRegionHasNone()
    {
        var library = TextFiles
            .Add(
                SurveyTexts.BuiltIn,
                [
                    File("web.pt.json", """{ "start.begin": "Começar", "page.back": "Voltar" }"""),
                    File("web.pt-BR.json", """{ "start.begin": "Iniciar" }"""),
                ]
            )
            .Library["web"];

        Assert.Equal("Iniciar Voltar", $"{library.Text("start.begin", "pt-BR")} {library.Text("page.back", "pt-BR")}");
        Assert.Equal("pt", library.LanguageOf("page.back", "pt-BR"));
    }

    [Fact]
    public void EveryTextOfTheProduct_PassesTheCheckOfTranslations()
    {
        foreach (var language in TextCatalogue.Languages)
        {
            var files = SurveyTexts
                .BuiltIn.Names.SelectMany(name =>
                    new[] { typeof(TextCatalogue).Assembly, typeof(SurveyTexts).Assembly }
                        .Select(assembly =>
                            assembly
                                .GetManifestResourceNames()
                                .SingleOrDefault(resource =>
                                    resource.EndsWith($".Texts.{name}.{language}.json", StringComparison.Ordinal)
                                )
                                is { } resource
                                ? assembly.GetManifestResourceStream(resource)
                                : null
                        )
                        .OfType<Stream>()
                        .Select(stream => new SourceFile($"{name}.{language}.json", Read(stream)))
                )
                .ToList();

            Assert.Equal(SurveyTexts.BuiltIn.Names.Count(), files.Count);
            Assert.Empty(TextFiles.Add(SurveyTexts.BuiltIn, files).Problems);
        }
    }

    private static SourceFile File(string name, string content) => new($"folder/{name}", Encoding.UTF8.GetBytes(content));

    private static byte[] Read(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
