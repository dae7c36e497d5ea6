using Survey.Analysis.Disclosure;

namespace Survey.Tests.Disclosure;

/// <summary>Properties of every plan, from the point of view of an attacker.</summary>
internal static class PlanAssert
{
    public static void Protects(SuppressionPlan plan, ReportCells report, SuppressionRule rule)
    {
        foreach (var cell in report.Cells.DistinctBy(cell => cell.Key))
        {
            var isSensitive = report.Cells.Any(same => same.Key == cell.Key && same.IsProtected) && rule.IsSensitive(cell.Value);
            if (isSensitive)
            {
                Assert.True(
                    plan.CanBe(cell.Key, Math.Min(rule.Low, cell.Value)),
                    $"{cell.Key} = {cell.Value} can't be {rule.Low}"
                );
                Assert.True(plan.CanBe(cell.Key, rule.High), $"{cell.Key} = {cell.Value} can't be {rule.High}");
            }
            else if (plan.Hides(cell.Key))
            {
                var isOpen = plan.CanBe(cell.Key, cell.Value + 1) || plan.CanBe(cell.Key, cell.Value - 1);
                Assert.True(isOpen, $"{cell.Key} is hidden in vain");
            }
        }
    }
}
