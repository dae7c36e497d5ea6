using Survey.Analysis.Disclosure;

namespace Survey.Tests.Disclosure;

/// <summary>What every plan has to hold, as the attacker sees it.</summary>
internal static class PlanAssert
{
    public static void Protects(SuppressionPlan plan, ReportCells report, SuppressionRule rule)
    {
        foreach (var cell in report.Cells.DistinctBy(cell => cell.Key))
        {
            var isSensitive = report.Cells.Any(same => same.Key == cell.Key && same.IsProtected) && rule.IsSensitive(cell.Value);
            if (isSensitive)
            {
                var range = plan.RangeOf(cell.Key);
                Assert.True(rule.Accepts(range), $"{cell.Key} = {cell.Value}: readers know {range}");
            }
            else if (plan.Hides(cell.Key))
            {
                Assert.False(plan.RangeOf(cell.Key).IsExact, $"{cell.Key} is hidden in vain");
            }
        }
    }
}
