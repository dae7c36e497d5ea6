using Survey.Analysis.Json;
using Survey.Analysis.Problems;

namespace Survey.Analysis.Plans.Parts;

/// <summary>Reads the chapters of a plan and their blocks.</summary>
/// <param name="context">What every part is read with.</param>
/// <param name="plan">The plan so far, without its sections.</param>
internal sealed class SectionReader(PlanContext context, ReportPlan plan)
{
    private static readonly string[] Types = ["distribution", "gaps", "needs", "lessons", "countries", "crosstab"];

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> sheets = new(StringComparer.Ordinal);

    // Excel compares the names of tables without case.
    private readonly HashSet<string> tables = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<SectionPlan> Sections(Properties root)
    {
        root.Required("sections");
        return [.. root.Objects("sections").Select(Section)];
    }

    private SectionPlan Section(Properties properties)
    {
        var id = properties.RequiredText("id");
        var sheet = properties.RequiredText("sheet");
        properties.Required("blocks");
        var blocks = Blocks(properties);
        var section = new SectionPlan(
            id,
            sheet,
            context.Languages.Require(properties, "title"),
            context.Languages.Find(properties, "intro"),
            blocks
        )
        {
            Findings = new FindingsReader(context, plan).Findings(properties, blocks),
        };
        properties.Close();
        CheckOnce(ids, id, "plan/duplicate-id", properties.At("id"));
        if (SectionPlan.Sheets.Contains(sheet))
        {
            CheckOnce(sheets, sheet, "plan/duplicate-sheet", properties.At("sheet"));
        }
        else if (sheet.Length > 0)
        {
            context.Problems.Add(
                "plan/unknown-sheet",
                properties.At("sheet"),
                sheet,
                NearestName.Advice(sheet, SectionPlan.Sheets)
            );
        }

        return section;
    }

    private IReadOnlyList<BlockPlan> Blocks(Properties section)
    {
        if (section.Node.Find("blocks") is Node.Array { Items.Count: 0 } empty)
        {
            context.Problems.Add("plan/empty-section", empty);
        }

        return [.. section.Objects("blocks").Select(Block).OfType<BlockPlan>()];
    }

    private BlockPlan? Block(Properties properties)
    {
        var type = properties.RequiredText("type");
        var table = properties.RequiredText("table");
        var chart = properties.Choice<ChartKind>("chart");
        var block = Kind(type, table, properties);
        if (block is null && type.Length > 0)
        {
            context.Problems.Add("types/unknown", properties.At("type"), type, NearestName.Advice(type, Types));
        }

        if (block is null)
        {
            return null;
        }

        properties.Close();
        CheckTable(table, properties);
        return block with { Chart = chart };
    }

    private BlockPlan? Kind(string type, string table, Properties properties) =>
        type switch
        {
            "distribution" => Distribution(table, properties),
            "gaps" => new GapsPlan(Group(properties)) { Table = table },
            "needs" => WithSkills(new NeedsPlan { Table = table }, properties),
            "lessons" => WithSkills(new LessonsPlan { Table = table }, properties),
            "countries" => WithBreakdown(new CountriesPlan { Table = table }, properties),
            "crosstab" => new CrossTabPlan(context.Variable(properties, "rows"), context.Variable(properties, "columns"))
            {
                Table = table,
            },
            _ => null,
        };

    private DistributionPlan Distribution(string table, Properties properties)
    {
        var order = properties.Choice<CategoryOrder>("order") ?? CategoryOrder.Form;
        return new(context.Variable(properties, "question"), order) { Table = table };
    }

    private string Group(Properties properties)
    {
        var written = properties.RequiredText("group");
        var known = plan.SkillGroups.Select(group => group.Id).ToList();
        if (written.Length > 0 && !known.Contains(written))
        {
            context.Problems.Add("plan/unknown-group", properties.At("group"), written, NearestName.Advice(written, known));
        }

        return written;
    }

    private BlockPlan WithSkills(BlockPlan block, Properties properties)
    {
        if (plan.SkillGroups.Count == 0)
        {
            context.Problems.Add("plan/no-skills", properties.At("type"));
        }

        return block;
    }

    private CountriesPlan WithBreakdown(CountriesPlan block, Properties properties)
    {
        if (plan.Breakdown is null)
        {
            context.Problems.Add("plan/no-breakdown", properties.At("type"));
        }

        return block;
    }

    private void CheckTable(string table, Properties properties)
    {
        if (table.Length == 0)
        {
            return;
        }

        if (!TableName.IsUsable(table))
        {
            context.Problems.Add("plan/invalid-table", properties.At("table"), table);
        }

        CheckOnce(tables, table, "plan/duplicate-table", properties.At("table"));
    }

    private void CheckOnce(HashSet<string> seen, string id, string rule, Node place)
    {
        if (id.Length > 0 && !seen.Add(id))
        {
            context.Problems.Add(rule, place, id);
        }
    }
}
