using Survey.Analysis.Figures;
using Survey.Analysis.Gaps;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Column = Survey.Analysis.Reports.TableColumn<Survey.Analysis.Reports.ProfileRow>;

namespace Survey.Analysis.Reports;

/// <summary>
/// Draws national profiles: one column for each country (or another group), beside its context figures. Rows = respondents, the
/// context figures, then for each skill group the mean share that cannot and the mean share that wants more, and the skill
/// most needed. The last column is everyone. Groups without respondents and without context figures are left out.
/// </summary>
internal sealed class ProfileTable
{
    private readonly ReportContext context;
    private readonly IReadOnlyList<GroupGaps> groups;
    private readonly GroupGaps everyone;

    private ProfileTable(ReportContext context, GapsResult gaps)
    {
        this.context = context;
        everyone = new GroupGaps(new Option("", new LocalizedText(context.Words.Text("profile.all"))), gaps.Everyone);
        groups = [.. gaps.Groups.Where(group => group.Gaps.Respondents.Value > 0 || HasContext(group.Category))];
    }

    public static ReportTable Of(ReportContext context, CountriesPlan block, GapsResult gaps) =>
        new ProfileTable(context, gaps).Draw(block.Table);

    /// <summary>The groups with respondents, their labels and how many they are.</summary>
    public static IReadOnlyList<(string Label, double Respondents)> Groups(ReportTable table) =>
        [
            .. table
                .Columns.Zip(table.Rows[0]) // the respondents
                .Where(cell => cell.First.Category.Length > 0 && cell.Second.Number > 0)
                .Select(cell => (cell.First.Heading, cell.Second.Number!.Value)),
        ];

    /// <summary>How many respondents there are; the last column is everyone.</summary>
    public static double Everyone(ReportTable table) => table.Rows[0][^1].Number!.Value;

    private ReportTable Draw(string name)
    {
        List<ProfileRow> rows =
        [
            Respondents(),
            .. Indicators.Select(Context),
            .. context.Plan.SkillGroups.SelectMany(Shares),
            TopSkill(),
        ];
        var columns = groups.Select(Group).ToList();
        return new DeclaredTable<ProfileRow>
        {
            Name = name,
            Title = context.ProfilesTitle,
            Columns =
            [
                Column.Description(Measure.Code, "code", row => row.Code),
                Column.Description(Measure.Text, "label", row => row.Label),
                .. columns,
                Group(everyone),
            ],
            Reading =
            [
                new("label") { Heading = context.Words.Heading("figure") },
                .. columns.Select(column => new ReadingColumn(column.Name)),
                new(Group(everyone).Name) { Heading = context.Words.Heading("everyone") },
            ],
            Rows = rows,
            RowMeasures = [.. rows.Select(row => row.Measure)],
            Notes = isHidden => context.Notes(isHidden, Notes()),
            Charts = Charts(rows.Count, [.. columns, Group(everyone)]),
        }.Draw(context.Words);
    }

    /// <summary>The shares of the skill groups, which are the rows before the last.</summary>
    private IReadOnlyList<ReportChart> Charts(int rows, IReadOnlyList<Column> columns)
    {
        var shares = 2 * context.Plan.SkillGroups.Count;
        return shares == 0 || groups.Count == 0 ? [] : [ReportCharts.Groups(context.Words, columns, (rows - 1 - shares, shares))];
    }

    private Column Group(GroupGaps group) =>
        new()
        {
            Quantity = "value",
            Category = group.Category.Code,
            Measure = Measure.Number,
            Heading = _ => context.In(group.Category.Label),
            Value = row => row.Value(group),
            HiddenWhen = row => row.HiddenWhen(group),
        };

    private ProfileRow Respondents() =>
        new()
        {
            Code = "respondents",
            Label = context.Words.Text("profile.respondents"),
            Measure = Measure.Count,
            Value = group => group.Gaps.Respondents,
            HiddenWhen = group => group.Gaps.Respondents.IsHidden,
        };

    /// <summary>A context figure comes from elsewhere, so it is never hidden.</summary>
    private ProfileRow Context(Indicator indicator) =>
        new()
        {
            Code = indicator.Id,
            Label = context.In(indicator.Title),
            Measure = MeasureOf(indicator.Unit),
            Value = group =>
                context.Folder.Countries!.Find(group.Category.Code, indicator.Id) is { } figure
                    ? Cell.Of(figure)
                    : Reason.NotPublished,
            HiddenWhen = _ => false,
        };

    private IEnumerable<ProfileRow> Shares(SkillGroup skills)
    {
        var title = context.In(skills.Title);
        return
        [
            Mean($"cannot_{skills.Id}", context.Words.Text("profile.cannot", title), skills, gap => gap.Cannot),
            Mean($"wants_more_{skills.Id}", context.Words.Text("profile.wants_more", title), skills, gap => gap.WantsMore),
        ];
    }

    private static ProfileRow Mean(string code, string label, SkillGroup skills, Func<SkillGap, GapShare> share)
    {
        return new()
        {
            Code = code,
            Label = label,
            Measure = Measure.Share,
            Value = group =>
                Shares(group).Select(part => part.Share.Value).OfType<double>().ToList() is { Count: > 0 } shares
                    ? Cell.Of(shares.Average())
                    : Reason.NoAnswers,
            HiddenWhen = group => Shares(group).Any(part => part.Count.IsHidden),
        };

        IEnumerable<GapShare> Shares(GroupGaps group) =>
            group.Gaps.Skills.Where(skill => skill.Gap.Pair.Group == skills.Id).Select(skill => share(skill.Gap));
    }

    /// <summary>Which skill is needed most derives from the scores of all.</summary>
    private ProfileRow TopSkill() =>
        new()
        {
            Code = "top_skill",
            Label = context.Words.Text("profile.top_skill"),
            Measure = Measure.Text,
            Value = group =>
                group.Gaps.ByNeed.FirstOrDefault(skill => skill.Rank is not null) is { } skill
                    ? context.In(skill.Gap.Skill.Label)
                    : Reason.NoAnswers,
            HiddenWhen = group =>
                group.Gaps.Respondents.IsHidden || group.Gaps.Skills.Any(skill => skill.Gap.RankedDiscrepancy.IsHidden),
        };

    private IReadOnlyList<Indicator> Indicators => HasContextFigures ? context.Folder.Countries!.Indicators : [];

    /// <summary>Context figures belong to the plan's own breakdown only: there are none for sizes of museums.</summary>
    private bool HasContextFigures => context.Folder.Countries is not null && context.Breakdown == context.Plan.Breakdown;

    private bool HasContext(Option category) =>
        Indicators.Any(indicator => context.Folder.Countries!.Find(category.Code, indicator.Id) is not null);

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
