using Survey.Analysis.Disclosure;
using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;
using Survey.Analysis.Reports;
using Survey.Analysis.Reports.Suppression;
using Survey.Analysis.Responses;

namespace Survey.Tests.Reports.Suppression;

/// <summary>The counts that a finished report shows, read from its tables and gaps and not from its suppression plan.</summary>
internal sealed class ShownKeys
{
    private readonly HashSet<CellKey> keys = [];

    public static IReadOnlySet<CellKey> Of(Report report, ReportContext context)
    {
        var (plan, responses) = (context.Plan, context.Responses);
        var shown = new ShownKeys();
        shown.Add(report.Respondents is not null, CellKey.All);
        foreach (var block in plan.Sections.SelectMany(section => section.Blocks))
        {
            var table = report.Tables.Single(table => table.Name == block.Table);
            switch (block)
            {
                case DistributionPlan distribution:
                    shown.AddDistribution(table, table.Options, responses.Find(distribution.Variable)!);
                    shown.AddDistribution(table, Nets(table), context.Nets(distribution.Variable)!);
                    break;
                case CrossTabPlan crossTab:
                    shown.AddCrossTab(table, table.Options, responses.Find(crossTab.Rows)!, responses.Find(crossTab.Columns)!);
                    shown.AddCrossTab(table, Nets(table), context.Nets(crossTab)!, responses.Find(crossTab.Columns)!);
                    break;
            }
        }

        if (report.Gaps is { } gaps)
        {
            shown.AddGaps(gaps.Everyone, CellKey.All);
        }

        foreach (var group in (report.Gaps?.Groups ?? []).Where(group => group.Gaps.Respondents.Value > 0))
        {
            shown.AddGaps(group.Gaps, CellKey.Of(context.SkillBreakdown!.Variable, group.Category.Code)); // groups have one
        }

        return shown.keys;
    }

    private static IEnumerable<IReadOnlyList<Cell>> Nets(ReportTable table) => table.Rows.TakeLast(table.NetCount);

    private void AddDistribution(ReportTable table, IEnumerable<IReadOnlyList<Cell>> drawn, ChoiceColumn column)
    {
        foreach (var row in drawn)
        {
            var option = Place(column, row[0].Text!);
            Add(
                new[] { "count", "share", "low", "high", "weighted_count" }.Any(quantity => IsShown(table, row, quantity)),
                CellKey.All.And(column, option)
            );
            Add(
                new[] { "base", "weighted_base", "effective_base" }.Any(quantity => IsShown(table, row, quantity)),
                CellKey.All.AndAnswered(column)
            );
            Add(IsShown(table, row, "base_eligible"), ColumnKeys.Asked(column));
            for (var other = 0; other < column.Options.Count; other++)
            {
                Add(
                    new[] { "mentions", "share_of_mentions" }.Any(quantity => IsShown(table, row, quantity)),
                    CellKey.All.And(column, other)
                );
            }

            Add(IsShown(table, row, "base_all"), CellKey.All);
        }
    }

    private void AddCrossTab(ReportTable table, IEnumerable<IReadOnlyList<Cell>> drawn, ChoiceColumn rows, ChoiceColumn columns)
    {
        foreach (var row in drawn)
        {
            var where = CellKey.All.And(rows, Place(rows, row[0].Text!));
            Add(IsShown(table, row, "count"), where.AndAnswered(columns));
            Add(IsShown(table, row, "base"), CellKey.All.AndAnswered(rows).AndAnswered(columns));
            foreach (var place in table.Columns.Where(column => column.Quantity == "base" && column.Category.Length > 0))
            {
                var column = Place(columns, place.Category);
                Add(IsShown(table, row, place.Name), CellKey.All.And(columns, column).AndAnswered(rows));
                Add(
                    new[] { "count", "share", "row_share", "residual", "difference", "letters" }.Any(quantity =>
                        IsShown(table, row, $"{quantity}_{place.Category}")
                    ),
                    where.And(columns, column)
                );
            }
        }
    }

    private void AddGaps(SkillGaps gaps, CellKey where)
    {
        Add(!gaps.Respondents.IsHidden, where);
        foreach (var gap in gaps.Skills.Select(skill => skill.Gap))
        {
            var need = SkillKeys.Need(gap.Pair);
            Add(!gap.Cannot.Base.IsHidden, where.AndAnswered(gap.Pair.Current));
            Add(!gap.Cannot.Count.IsHidden, where.And(gap.Pair.Current, 0));
            Add(!gap.WantsMore.Base.IsHidden, where.And(need, CellKey.Answered));
            Add(!gap.WantsMore.Count.IsHidden, where.And(need, SkillKeys.More));
            var hasScore = gap.RankedDiscrepancy.Value is not null || gap.Change.Value is not null;
            Add(hasScore, where.And(need, SkillKeys.Equal));
            Add(hasScore, where.And(need, SkillKeys.Less));
        }
    }

    private void Add(bool isShown, CellKey key)
    {
        if (isShown)
        {
            keys.Add(key);
        }
    }

    private static bool IsShown(ReportTable table, IReadOnlyList<Cell> row, string name)
    {
        var place = table.Columns.Select(column => column.Name).ToList().IndexOf(name);
        return place >= 0 && (row[place].Number is not null || row[place].Text is not null);
    }

    private static int Place(ChoiceColumn column, string code) =>
        column.Options.Select(option => option.Code).ToList().IndexOf(code);
}
