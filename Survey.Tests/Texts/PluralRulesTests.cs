using System.Globalization;
using Survey.Analysis.Texts;

namespace Survey.Tests.Texts;

/// <summary>The rules of CLDR 46 for whole numbers.</summary>
public sealed class PluralRulesTests
{
    [Theory]
    [InlineData("en", "one: 1; other: 0 2 11 21 100 1000000")]
    [InlineData("de", "one: 1; other: 0 2 21")]
    [InlineData("pt", "one: 0 1; other: 2 21")]
    [InlineData("pt-BR", "one: 0 1; other: 2 21")]
    [InlineData("pt-PT", "one: 1; other: 0 2 21")]
    [InlineData("fr", "one: 0 1; other: 2 21")]
    [InlineData("ja", "other: 0 1 2 21")]
    [InlineData("ru", "one: 1 21 101; few: 2 4 22 103; many: 0 5 11 12 14 20 111 112")]
    [InlineData("pl", "one: 1; few: 2 4 22 104; many: 0 5 11 12 21 112")]
    [InlineData("hr", "one: 1 21; few: 2 24; other: 0 5 11 12")]
    [InlineData("cs", "one: 1; few: 2 4; other: 0 5 22")]
    [InlineData("lt", "one: 1 21 101; few: 2 9 22; other: 0 10 11 19 20")]
    [InlineData("lv", "zero: 0 10 11 19 20; one: 1 21 101; other: 2 9 22")]
    [InlineData("ro", "one: 1; few: 0 2 19 101 119; other: 20 100 120")]
    [InlineData("sl", "one: 1 101; two: 2 102; few: 3 4 104; other: 0 5 100")]
    [InlineData("ar", "zero: 0; one: 1; two: 2; few: 3 10 103; many: 11 99 111; other: 100 101 102")]
    [InlineData("cy", "zero: 0; one: 1; two: 2; few: 3; many: 6; other: 4 5 7")]
    [InlineData("ga", "one: 1; two: 2; few: 3 6; many: 7 10; other: 0 11")]
    [InlineData("gd", "one: 1 11; two: 2 12; few: 3 10 13 19; other: 0 20")]
    [InlineData("mt", "one: 1; two: 2; few: 0 3 10 103; many: 11 19 111; other: 20 100")]
    [InlineData("he", "one: 1; two: 2; other: 0 3 10")]
    [InlineData("is", "one: 1 21; other: 0 11 2")]
    public void Rule_OfALanguage_IsThatOfCldr(string language, string forms)
    {
        var rule = PluralRules.Of(language);
        var expected = forms.Split("; ").Select(form => form.Split(": ")).ToList();

        // Fractions take "other" where whole numbers do not.
        Assert.Equal(expected.Select(form => form[0]).Union(["other"]), rule.Categories);
        foreach (var form in expected)
        {
            Assert.All(form[1].Split(' '), number =>
                Assert.Equal(form[0], rule.CategoryOf(long.Parse(number, CultureInfo.InvariantCulture)))
            );
        }
    }

    [Theory]
    [InlineData(1, "1 page")]
    [InlineData(2, "2 pages")]
    [InlineData(1234, "1,234 pages")]
    public void Text_WithForms_TakesThatOfItsFirstWholeNumber(int pages, string expected)
    {
        var forms = new TextForms(new Dictionary<string, string> { ["one"] = "{0:N0} page", ["other"] = "{0:N0} pages" });
        Assert.Equal(expected, forms.Fill("en", [pages]));
    }
}
