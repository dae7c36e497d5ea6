namespace Survey.Analysis.Reports.Suppression;

/// <summary>Hides cells of a table of skills.</summary>
internal static class SkillMask
{
    public static ReportTable Of(ReportTable table, ReportContext context, GapHiding gaps)
    {
        var group = table.Columns.TakeWhile(column => column.Name != "group").Count();
        var masked = TableMask.Hide(table, (row, column) => Hides(gaps.Skill(row[group].Text!, row[0].Text!), column.Quantity)); // both are codes
        return masked.Rows.Any(TableMask.IsHidden) ? masked with { Notes = TableMask.Notes(context, table) } : table;
    }

    private static bool Hides(SkillHiding skill, string quantity) =>
        quantity switch
        {
            "base" => skill.CannotBase,
            "cannot" or "cannot_share" or "low" or "high" => skill.Cannot,
            "wants_more_base" => skill.NeedBase,
            "wants_more"
            or "wants_more_share"
            or "wants_more_low"
            or "wants_more_high"
            or "rank_share"
            or "rank_from"
            or "rank_to" => skill.Need,
            "rds" or "rank" => skill.Score,
            _ => skill.Any,
        };
}
