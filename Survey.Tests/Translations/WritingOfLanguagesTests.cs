using Survey.Analysis.Texts;
using Survey.Analysis.Translations;
using Survey.Api.Surveys;
using Survey.Api.Web;
using Survey.Tests.Questionnaires;

namespace Survey.Tests.Translations;

/// <summary>Numbers, days and names of languages are written as each language writes them, whether or not it has texts.</summary>
public sealed class WritingOfLanguagesTests
{
    [Theory]
    [InlineData("pt", "sábado, 28 de novembro de 2026")]
    [InlineData("de", "Samstag, 28. November 2026")]
    [InlineData("pl", "sobota, 28 listopada 2026")]
    [InlineData("en", "Saturday, 28 November 2026")]
    public void Day_InWords_IsThatOfTheLanguage(string language, string expected) =>
        // Some systems write the day of the week in English without a comma.
        Assert.Equal(expected.Replace(",", ""), Dates.Of(new DateOnly(2026, 11, 28), language).Replace(",", ""));

    [Theory]
    [InlineData("pt", "Base efetiva: 1.234,5 de 10.000")]
    [InlineData("de", "Base efetiva: 1.234,5 de 10.000")]
    [InlineData("nl", "Base efetiva: 1.234,5 de 10.000")]
    [InlineData("en", "Base efetiva: 1,234.5 de 10,000")]
    public void Number_InAText_IsWrittenAsTheLanguageDoes(string language, string expected) =>
        Assert.Equal(expected, TextForms.Plain("Base efetiva: {0:N1} de {1:N0}").Fill(language, [1234.5, 10_000]));

    [Theory]
    [InlineData("pt", "Português")]
    [InlineData("de", "Deutsch")]
    [InlineData("fr", "Français")]
    [InlineData("pt-BR", "Português (Brasil)")]
    [InlineData("el", "Ελληνικά")]
    public void Name_OfALanguage_IsItsOwn(string language, string expected) =>
        Assert.Equal(expected, new Words(SurveyTexts.BuiltIn, "en").NameOf(language));

    [Fact]
    public void Name_OfALanguageWithTexts_IsTheirs()
    {
        var texts = TextFiles
            .Add(SurveyTexts.BuiltIn, [BrokenFiles.File("""{ "language.name": "Português europeu" }""", "web.pt.json")])
            .Library;
        Assert.Equal("Português europeu", new Words(texts, "en").NameOf("pt"));
    }

    [Theory]
    [InlineData("en", null)]
    [InlineData("en-GB", null)]
    [InlineData("pt", "en")]
    [InlineData("enm", "en")]
    public void Word_OfAnotherLanguage_SaysWhich(string language, string? expected) =>
        Assert.Equal(expected, new Words(SurveyTexts.BuiltIn, language)["skip"].Language);
}
