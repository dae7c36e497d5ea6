using Survey.Analysis.Plans;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>
/// A protected report of one category of a breakdown reads one column of tables that cross the breakdown with one question. What
/// needs a further question is in none of them.
/// </summary>
internal static class CategoryPlan
{
    /// <summary>The names of the tables that a single category does not have.</summary>
    /// <param name="plan">What is asked for.</param>
    /// <param name="views">What there is.</param>
    /// <param name="breakdown">Whose category it is.</param>
    public static IReadOnlyList<string> Uncrossed(ReportPlan plan, ProtectedViews views, string? breakdown) =>
        [
            .. plan
                .Sections.SelectMany(section => section.Blocks)
                .Where(block =>
                    block is CrossTabPlan or CountriesPlan or LessonsPlan
                    || (block is DistributionPlan one && !views.HasAnswers(one.Variable, breakdown ?? ""))
                )
                .Select(block => block.Table),
        ];
}
