using Microsoft.Playwright;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Texts;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Tests.Browser;

[Collection(WithBrowser.Name)]
public sealed class MatrixTests(Site site)
{
    public static TheoryData<string, int> Screens =>
        [.. TextCatalogue.Languages.SelectMany(language => new[] { (language, 320), (language, 1280) })];

    [Theory, MemberData(nameof(Screens))]
    public async Task Inputs_OfAPair_AreNamedByRowLineAndColumn(string language, int width)
    {
        await using var context = await Open(width);
        var page = await context.NewPageAsync();
        var words = new Words(SurveyTexts.BuiltIn, language);

        foreach (var group in new[] { "basic", "essential", "advanced" })
        {
            await page.GotoAsync(site.At($"/s/digital-skills/pages/skills_{group}?lang={language}"));
            var matrix = (MatrixQuestion)site.App.Questionnaire("digital-skills").Find($"{group}_current")!;
            var expected =
                from row in matrix.Rows
                from line in new[] { words["pair.now"], words["pair.wanted"] }
                from column in matrix.Columns
                select $"{row.Label.In(language)} {line} {column.Label.In(language)}";
            Assert.Equal(expected, await AccessibleNames.OfRadioButtons(page));
        }
    }

    [Theory, InlineData(320, false), InlineData(1280, true)]
    public async Task Pair_OnAScreen_IsCardsWhereItIsNarrowAndATableWhereItIsWide(int width, bool isTable)
    {
        await using var context = await Open(width);
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At("/s/digital-skills/pages/skills_basic?lang=en"));

        Assert.Equal(
            isTable ? "table" : "block",
            await page.Locator("table.matrix").EvaluateAsync<string>("table => getComputedStyle(table).display")
        );
        Assert.Equal(!isTable, await page.Locator(".points .option span").First.IsVisibleAsync());
        Assert.Equal(
            isTable ? "table-row" : "grid",
            await page.Locator("tr.points").First.EvaluateAsync<string>("row => getComputedStyle(row).display")
        );
    }

    private async Task<IBrowserContext> Open(int width)
    {
        var context = await site.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = true,
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
            }
        );
        await site.Begin(context);
        return context;
    }
}
