using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Survey.Tests.Browser;

/// <summary>
/// axe-core within the page itself. The library's own way for sites with frames opens a second browser context for each result.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private static readonly string Rules = JsonConvert.SerializeObject(
        new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions
            {
                Type = "tag",
                Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            },
            ResultTypes = [ResultType.Violations, ResultType.Incomplete],
        }
    );

    public static async Task<AxeResult> Run(IPage page)
    {
        await page.EvaluateAsync(Script);
        var result = await page.EvaluateAsync<string>(
            "async rules => JSON.stringify(await axe.run(document, JSON.parse(rules)))",
            Rules
        );
        return new AxeResult(JObject.Parse(result));
    }
}
