using Microsoft.Playwright;
using Survey.Analysis.Questionnaires;
using Survey.Tests.Commands;

namespace Survey.Tests.Browser;

[Collection(WithBrowser.Name)]
public sealed class JourneyInBrowserTests(Site site)
{
    [Fact]
    public async Task Journey_InGreekWithoutScript_EndsInTheStoreAndInTheNextExport()
    {
        using var folder = new TemporaryFolder();
        await using var app = await RunningApp.Start(folder);
        await using var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        var questionnaire = app.Questionnaire("digital-skills");

        await page.GotoAsync(app.Address.ToString());
        await page.Locator("a[hreflang=el]", new PageLocatorOptions { HasTextString = "Ελληνικά" }).Last.ClickAsync();
        await page.Locator("a.button").ClickAsync();
        foreach (var step in questionnaire.Pages)
        {
            foreach (var question in step.Questions)
                await Answer(page, question);
            await page.Locator(".buttons button").First.ClickAsync();
        }
        await page.Locator("button[value=submit]").ClickAsync();

        Assert.Equal("Σας ευχαριστούμε", await page.Locator("h1").TextContentAsync());
        var stored = Assert.Single(app.Responses.All("digital-skills"));
        Assert.Equal("el", stored.Language);
        Assert.Equal(new TextValue("GR"), stored.Answers["country"]);
        Assert.Equal(["collections"], Assert.IsType<ListValue>(stored.Answers["field"]).Codes);
        Assert.All(Assert.IsType<RowsValue>(stored.Answers["advanced_desired"]).Rows.Values, level => Assert.Equal("can_teach", level));
        Assert.DoesNotContain("email", stored.Answers.Keys);

        // The server still runs: the export is another process that only reads.
        var (exitCode, _, error) = CommandProcess.Run("export", "--survey", "digital-skills", "--raw", "--out", folder.File("answers.csv"), "--data", folder.File("survey.db"));
        Assert.Equal((0, ""), (exitCode, error));
        var exported = Example.Responses(questionnaire, await File.ReadAllTextAsync(folder.File("answers.csv")));
        Assert.Equal("el", Assert.Single(exported.Languages));
        Assert.Equal("can_teach", exported.Find("advanced_desired/seo")!.Options[exported.Find("advanced_desired/seo")!.Chosen.ToList().FindIndex(level => level[0])].Code);
    }

    [Fact]
    public async Task Enter_InATextField_GoesOnInsteadOfSwitchingTheLanguage()
    {
        using var folder = new TemporaryFolder();
        await using var app = await RunningApp.Start(folder);
        await using var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();

        await page.GotoAsync(new Uri(app.Address, "/s/digital-skills/pages/profile?lang=it").ToString());
        await page.Locator("#q-museum_name").FillAsync("Museo");
        await page.Locator("#q-museum_name").PressAsync("Enter");

        Assert.StartsWith("Errore: ", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("Museo", await page.Locator("#q-museum_name").InputValueAsync());
    }

    private static async Task Answer(IPage page, Question question)
    {
        switch (question)
        {
            case SingleQuestion { IsDropdown: true }:
                await page.Locator($"select[name='{question.Name}']").SelectOptionAsync("GR");
                break;
            case MatrixQuestion matrix:
                foreach (var row in matrix.Rows)
                    await page.Locator($"input[name='{question.Name}.{row.Code}']").Last.CheckAsync();
                break;
            case TextQuestion { Input: TextInput.Email }:
                await page.Locator($"[name='{question.Name}']").FillAsync("maria@museum.example");
                break;
            case TextQuestion:
                await page.Locator($"[name='{question.Name}']").FillAsync("Μουσείο");
                break;
            default:
                await page.Locator($"input[name='{question.Name}']").First.CheckAsync();
                break;
        }
    }
}
