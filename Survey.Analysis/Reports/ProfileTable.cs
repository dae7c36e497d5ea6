using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Reports;

/// <summary>
/// Draws national profiles: a country (or another group) a column, beside its context figures. Rows = respondents, the
/// context figures, then for each skill group the mean share that cannot and the mean share that wants more, and the skill
/// most needed. The last column is everyone. Groups without respondents and without context figures are left out.
/// </summary>
internal sealed class ProfileTable
{
    private const string Value = "value";
    private readonly ReportContext context;
    private readonly IReadOnlyList<GroupGaps> groups;
    private readonly GroupGaps everyone;
    private readonly List<(Measure Measure, List<Cell> Cells)> rows = [];

    private ProfileTable(ReportContext context, GapsResult gaps)
    {
        this.context = context;
        everyone = new GroupGaps(new Option("", new LocalizedText(context.Words.Text("profile.all"))), gaps.Everyone);
        groups = [.. gaps.Groups.Where(group => group.Gaps.Respondents > 0 || HasContext(group.Category))];
    }

    public static ReportTable Of(ReportContext context, CountriesPlan block, GapsResult gaps) =>
        new ProfileTable(context, gaps).Draw(block.Table);

    private ReportTable Draw(string name)
    {
        Add("respondents", context.Words.Text("profile.respondents"), Measure.Count, group => group.Gaps.Respondents);
        foreach (var indicator in Indicators)
        {
            Add(indicator.Id, context.In(indicator.Title), MeasureOf(indicator.Unit), group =>
                Context(indicator, group.Category)
            );
        }

        foreach (var skills in context.Plan.SkillGroups)
        {
            var title = context.In(skills.Title);
            Add($"cannot_{skills.Id}", context.Words.Text("profile.cannot", title), Measure.Share, group =>
                Mean(group, skills, gap => gap.Cannot)
            );
            Add($"wants_more_{skills.Id}", context.Words.Text("profile.wants_more", title), Measure.Share, group =>
                Mean(group, skills, gap => gap.WantsMore)
            );
        }

        Add("top_skill", context.Words.Text("profile.top_skill"), Measure.Text, TopSkill);
        return new ReportTable
        {
            Name = name,
            Title = context.Words.Text("title.profiles"),
            Columns = Columns(),
            Rows = [.. rows.Select(row => row.Cells)],
            RowMeasures = [.. rows.Select(row => row.Measure)],
            Notes = Notes(),
            Charts = Charts(),
        };
    }

    /// <summary>The shares of the skill groups, which are the rows before the last.</summary>
    private IReadOnlyList<ReportChart> Charts()
    {
        var shares = 2 * context.Plan.SkillGroups.Count;
        return shares == 0 || groups.Count == 0
            ? []
            :
            [
                ReportCharts.Groups(
                    context.Words,
                    [.. Columns().Skip(2).Select(column => column.Name)],
                    (rows.Count - 1 - shares, shares)
                ),
            ];
    }

    private IReadOnlyList<Indicator> Indicators => HasContextFigures ? context.Folder.Countries!.Indicators : [];

    /// <summary>Context figures belong to the plan's own breakdown only: there are none for sizes of museums.</summary>
    private bool HasContextFigures => context.Folder.Countries is not null && context.Breakdown == context.Plan.Breakdown;

    private bool HasContext(Option category) =>
        Indicators.Any(indicator => context.Folder.Countries!.Find(category.Code, indicator.Id) is not null);

    private void Add(string code, string label, Measure measure, Func<GroupGaps, Cell> cell) =>
        rows.Add((measure, [code, label, .. groups.Select(cell), cell(everyone)]));

    private Cell Context(Indicator indicator, Option category) =>
        context.Folder.Countries!.Find(category.Code, indicator.Id) is { } figure ? Cell.Of(figure) : Reason.NotPublished;

    private static Cell Mean(GroupGaps group, SkillGroup skills, Func<SkillGap, GapShare> share)
    {
        var shares = group
            .Gaps.Skills.Where(skill => skill.Gap.Pair.Group == skills.Id)
            .Select(skill => share(skill.Gap).Share.Value)
            .OfType<double>()
            .ToList();
        return shares.Count > 0 ? Cell.Of(shares.Average()) : Reason.NoAnswers;
    }

    private Cell TopSkill(GroupGaps group) =>
        group.Gaps.ByNeed.FirstOrDefault(skill => skill.Rank is not null) is { } skill
            ? context.In(skill.Gap.Skill.Label)
            : Reason.NoAnswers;

    private List<ReportColumn> Columns() =>
        [
            new(Measure.Code, "code", context.Words.Heading("code")),
            new(Measure.Text, "label", context.Words.Heading("label")),
            .. groups.Select(group => new ReportColumn(
                Measure.Number,
                Value,
                context.In(group.Category.Label),
                group.Category.Code
            )),
            new(Measure.Number, Value, context.Words.Text("profile.all")),
        ];

    private List<string> Notes()
    {
        List<string> notes = [context.Words.Text("note.profiles")];
        if (HasContextFigures)
        {
            notes.Add(context.Words.Text("note.context", context.In(context.Folder.Countries!.Source)));
            notes.AddRange(
                Indicators
                    .Where(indicator => indicator.Source is not null)
                    .Select(indicator => $"{context.In(indicator.Title)}: {context.In(indicator.Source!)}")
            );
        }

        return notes;
    }

    private static Measure MeasureOf(IndicatorUnit unit) =>
        unit switch
        {
            IndicatorUnit.Count => Measure.Count,
            IndicatorUnit.Share => Measure.Share,
            _ => Measure.Number,
        };
}
