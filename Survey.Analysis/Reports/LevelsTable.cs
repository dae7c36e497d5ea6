using Survey.Analysis.Counting;
using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Reports;

/// <summary>
/// Draws the levels of a skill group: rows = skills in the order of the gap table, columns = how many are at each level now and
/// how many want it, with their shares. Levels are not among the cells that suppression protects, so the table is left out where
/// small counts are hidden.
/// </summary>
internal static class LevelsTable
{
    /// <returns>The table; none where small counts are hidden or the plan has a table of that name.</returns>
    public static IEnumerable<ReportTable> Of(ReportContext context, GapsPlan block, SkillGaps gaps)
    {
        var name = $"t_levels_{block.Group}";
        var isTaken = context
            .Plan.Sections.SelectMany(section => section.Blocks)
            .Any(other => other.Table.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (!isTaken && context.Suppression.Threshold == 0)
        {
            yield return Draw(
                context,
                name,
                context.In(context.Group(block.Group).Title),
                [.. GapTable.InOrder(gaps, block.Group).Select(skill => skill.Gap.Pair)]
            );
        }
    }

    /// <summary>What the tables must count: the levels of every skill, now and wanted.</summary>
    public static IEnumerable<CountTable> Tables(ReportContext context) =>
        context.SkillPairs().SelectMany(pair => new[] { Table(pair.Current), Table(pair.Desired) });

    private static CountTable Table(ChoiceColumn levels) => new(CountAxis.Of(levels));

    private static ReportTable Draw(ReportContext context, string name, string group, IReadOnlyList<SkillPair> pairs)
    {
        var (words, levels) = (context.Words, pairs[0].Current.Options);
        return new ReportTable
        {
            Name = name,
            Title = words.Text("title.levels", group),
            Columns =
            [
                new(Measure.Code, "code", words.Heading("code")),
                new(Measure.Text, "label", words.Heading("label")),
                new(Measure.Count, "base", words.Heading("base_now")),
                .. levels.SelectMany(level => Columns(context, "now", "base", context.In(level.Label), level.Code)),
                new(Measure.Count, "wanted_base", words.Heading("wanted_base")),
                .. levels.SelectMany(level => Columns(context, "wanted", "wanted_base", context.In(level.Label), level.Code)),
            ],
            Rows =
            [
                .. pairs.Select(pair =>
                    (IReadOnlyList<Cell>)
                        [
                            pair.Skill.Code,
                            context.In(pair.Skill.Label),
                            .. Cells(context.Counts, pair.Current),
                            .. Cells(context.Counts, pair.Desired),
                        ]
                ),
            ],
            Questions = GapTable.Questions(context, pairs),
            Notes = [words.Text("note.levels")],
            Charts =
            [
                ReportCharts.Parts(
                    words,
                    words.Text("chart.levels_now", group),
                    [.. levels.Select(level => $"now_share_{level.Code}")]
                ),
                ReportCharts.Parts(
                    words,
                    words.Text("chart.levels_wanted", group),
                    [.. levels.Select(level => $"wanted_share_{level.Code}")]
                ),
            ],
        };
    }

    private static IEnumerable<ReportColumn> Columns(ReportContext context, string when, string @base, string level, string code)
    {
        yield return new(Measure.Count, when, $"{level} – {context.Words.Heading(when)}", code, @base);
        yield return new(
            Measure.Share,
            $"{when}_share",
            $"{level} – {context.Words.Heading($"{when}_share")}",
            code,
            @base,
            new($"{when}_{code}", '/', @base)
        );
    }

    private static IEnumerable<Cell> Cells(Counts counts, ChoiceColumn choice)
    {
        var table = counts[Table(choice)];
        var answered = table[choice.Options.Count, 0];
        return [answered.Count, .. choice.Options.SelectMany((_, level) => Cells(table[level, 0], answered))];
    }

    private static Cell[] Cells(WeightedCount level, WeightedCount answered) =>
        [level.Count, Share.Of(Math.Min(level.Weight, answered.Weight), answered.Weight)];
}
