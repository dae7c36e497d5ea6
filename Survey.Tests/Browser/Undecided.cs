using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Survey.Tests.Browser;

/// <summary>Results that axe-core reports as "incomplete" for manual review: each was reviewed and has its reason here.</summary>
internal static class Undecided
{
    private static readonly (string Rule, string Selector, string Reason)[] Reasons =
    [
        (
            "th-has-data-cells",
            "table.matrix",
            "A skill is the heading of two lines below it (scope=rowgroup), with no data cells of its own; every input is named by it (MatrixTests)."
        ),
        (
            "color-contrast",
            ".scroll th, .scroll td",
            "A cell of a wide table that is scrolled out of sight; it has the colours of the cells in sight, which are decided."
        ),
        (
            "color-contrast",
            "svg text",
            "Words of a chart: axe does not see what is behind them; every paint of words is measured against every ground (PaintTests)."
        ),
    ];

    /// <summary>The results that have not been reviewed.</summary>
    public static async Task<IReadOnlyList<string>> WithoutReason(IPage page, IEnumerable<AxeResultItem> incomplete)
    {
        var findings = new List<string>();
        foreach (var (rule, node) in incomplete.SelectMany(item => item.Nodes.Select(node => (item.Id, node))))
        {
            if (!await HasReason(page, rule, node))
            {
                findings.Add(
                    $"{rule} cannot be decided: {node.Target}: {node.Html} {string.Join(' ', node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}"
                );
            }
        }

        return findings;
    }

    private static async Task<bool> HasReason(IPage page, string rule, AxeResultNode node)
    {
        foreach (var known in Reasons.Where(known => known.Rule == rule))
        {
            if (
                await page.EvaluateAsync<bool>(
                    "([at, pattern]) => document.querySelector(at).matches(pattern)",
                    new[] { node.Target.ToString(), known.Selector }
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
