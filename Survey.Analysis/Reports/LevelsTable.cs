using Survey.Analysis.Counting;
using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Column = Survey.Analysis.Reports.TableColumn<Survey.Analysis.Reports.LevelRow>;

namespace Survey.Analysis.Reports;

/// <summary>
/// Draws the levels of a skill group: rows = skills in the order of the gap table, columns = how many are at each level now and
/// how many want it, with their shares. Levels are not among the cells that suppression protects, so the table is left out where
/// small counts are hidden.
/// </summary>
internal static class LevelsTable
{
    private static readonly Column Base = OfBase("base", isWanted: false) with { Heading = words => words.Heading("base_now") };

    private static readonly Column MeanNow = Mean("mean_current", gap => gap.MeanCurrent);

    private static readonly Column MeanWanted = Mean("mean_desired", gap => gap.MeanDesired);

    private static readonly Column WantedBase = OfBase("wanted_base", isWanted: true);

    /// <returns>The table; none where small counts are hidden or the plan has a table of that name.</returns>
    public static IEnumerable<ReportTable> Of(ReportContext context, GapsPlan block, SkillGaps gaps)
    {
        if (Has(context.Plan, block) && context.Suppression.MinCell == 0)
        {
            var skills = GapTable.InOrder(gaps, block.Group).Select(skill => skill.Gap).ToList();
            yield return Draw(context, Name(block), context.In(context.Group(block.Group).Title), skills);
        }
    }

    /// <summary>Whether the block has such a table: the plan has none of that name.</summary>
    public static bool Has(ReportPlan plan, GapsPlan block) =>
        !plan
            .Sections.SelectMany(section => section.Blocks)
            .Any(other => other.Table.Equals(Name(block), StringComparison.OrdinalIgnoreCase));

    public static string Name(GapsPlan block) => $"t_levels_{block.Group}";

    /// <summary>What the tables must count: the levels of every skill, now and wanted.</summary>
    public static IEnumerable<CountTable> Tables(ReportContext context) =>
        context.SkillPairs().SelectMany(pair => new[] { LevelRow.Table(pair.Current), LevelRow.Table(pair.Desired) });

    private static ReportTable Draw(ReportContext context, string name, string group, List<SkillGap> skills)
    {
        var (words, levels) = (context.Words, skills[0].Pair.Current.Options);
        var now = levels.Select((level, i) => Columns(context, level, i, "now", Base, isWanted: false)).ToList();
        var wanted = levels.Select((level, i) => Columns(context, level, i, "wanted", WantedBase, isWanted: true)).ToList();
        return new DeclaredTable<LevelRow>
        {
            Name = name,
            Title = words.Text("title.levels", group),
            Columns =
            [
                Column.Description(Measure.Code, "code", row => row.Code),
                Column.Description(Measure.Text, "label", row => row.Label),
                Base,
                .. now.SelectMany(level => new[] { level.Count, level.Share }),
                WantedBase,
                .. wanted.SelectMany(level => new[] { level.Count, level.Share }),
                MeanNow,
                MeanWanted,
            ],
            Reading =
            [
                new("label") { Heading = words.Heading("skill") },
                .. levels.Select((level, i) => Read(context, level, now[i].Share, words.Heading("now_share"))),
                .. levels.Select((level, i) => Read(context, level, wanted[i].Share, words.Heading("wanted_share"))),
            ],
            Rows = [.. skills.Select(skill => new LevelRow(context, skill))],
            Questions = GapTable.Questions(context, skills.Select(skill => skill.Pair)),
            Notes = isHidden => context.Notes(isHidden, words.Text("note.levels")),
            Charts =
            [
                ReportCharts.Levels(context, words.Text("chart.now_and_wanted", group), MeanNow, MeanWanted),
                ReportCharts.Parts(words, words.Text("chart.levels_now", group), now.Select(level => level.Share)),
            ],
        }.Draw(words) with
        {
            ReadsAsPicture = true,
        };
    }

    private static ReadingColumn Read(ReportContext context, Option level, Column share, string when) =>
        new(share.Name) { Heading = context.In(level.Label), Over = when };

    private static Column Mean(string quantity, Func<SkillGap, Figure> mean) =>
        new()
        {
            Quantity = quantity,
            Measure = Measure.Number,
            Value = row => mean(row.Gap),
            HiddenWhen = row => mean(row.Gap).IsHidden,
        };

    private static Column OfBase(string quantity, bool isWanted) =>
        new()
        {
            Quantity = quantity,
            Measure = Measure.Count,
            Value = row => row.Base(isWanted),
            HiddenWhen = row => row.Base(isWanted).IsHidden,
        };

    private static (Column Count, Column Share) Columns(
        ReportContext context,
        Option level,
        int place,
        string when,
        Column @base,
        bool isWanted
    )
    {
        var count = new Column
        {
            Quantity = when,
            Category = level.Code,
            Measure = Measure.Count,
            Heading = words => $"{context.In(level.Label)} – {words.Heading(when)}",
            Value = row => row.Count(isWanted, place),
            HiddenWhen = row => row.Count(isWanted, place).IsHidden,
            Base = @base,
        };
        var share = count with
        {
            Quantity = $"{when}_share",
            Measure = Measure.Share,
            Heading = words => $"{context.In(level.Label)} – {words.Heading($"{when}_share")}",
            Value = row => row.Share(isWanted, place),
            Formula = (count, '/', @base),
        };
        return (count, share);
    }
}
