using System.Collections.Frozen;
using Survey.Analysis.Counting;
using Survey.Analysis.Disclosure;
using Survey.Analysis.Plans;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>
/// Everything that readers who do not see small counts can ask for, protected together as one report: each question of the plan by
/// itself and crossed with each breakdown. A view (another breakdown, one category, a cross-tab) only picks some of these figures, so
/// that no two views show more than the one report does. See docs/methods/suppression.md.
/// </summary>
public sealed class ProtectedViews
{
    private readonly ReportContext context;
    private readonly OrderedDictionary<string, ChoiceColumn> columns;
    private readonly FrozenDictionary<(string, string), string> tables;
    private readonly FrozenSet<CellKey> askedOfAll;
    private readonly Lazy<ReportSuppression> suppression;

    private ProtectedViews(ReportContext context, ReportPlan plan)
    {
        this.context = context;
        columns = new(Columns(context, plan).Select(choice => KeyValuePair.Create(choice.Asked, choice.Column)));
        var planned = context
            .Protected.Sections.SelectMany(section => section.Blocks)
            .OfType<CrossTabPlan>()
            .Select(block => (block.Rows, block.Columns, block.Table))
            .ToList();
        var added = Added(plan, planned).ToList();
        tables = planned
            .Concat(added)
            .SelectMany(table => new[] { ((table.Rows, table.Columns), table.Table), ((table.Columns, table.Rows), table.Table) })
            .GroupBy(table => table.Item1)
            .ToFrozenDictionary(same => same.Key, same => same.First().Table);
        suppression = new(() => ReportSuppression.OfMore(context, Count(added), collector => Collect(collector, added)));
        askedOfAll = context
            .Responses.Columns.Where(choice => choice.Eligible.Count() == context.Responses.Count)
            .Select(ColumnKeys.Asked)
            .ToFrozenSet();
    }

    /// <summary>
    /// The questions that these readers can break down by and choose a category of, as the plan has them: its breakdown, and the
    /// column questions of its cross-tabs.
    /// </summary>
    public IReadOnlyList<string> Breakdowns => [.. columns.Keys];

    /// <summary>Which counts are hidden in every view.</summary>
    public ReportSuppression Suppression => suppression.Value;

    /// <summary>The answers, with the groups of the breakdown that are large enough.</summary>
    public ResponseSet Responses => context.Responses;

    /// <param name="folder">The questionnaire and its plan.</param>
    /// <param name="responses">All answers.</param>
    /// <param name="options">A smallest count above 0; no breakdown and no condition.</param>
    public static ProtectedViews Of(QuestionnaireFolder folder, ResponseSet responses, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentNullException.ThrowIfNull(options);
        if (options.MinCell == 0 || options.By is not null || options.Where is not null)
        {
            throw new ArgumentException("The views are those of a protected report as it is planned.", nameof(options));
        }

        var plan = folder.Plan ?? PlainPlan.Of(folder.Questionnaire);
        return new(new ReportContext(folder, plan, responses, options), plan);
    }

    /// <summary>
    /// What stands for a breakdown in cross-tabs: the question, or its groups where small ones are taken together; null where it is
    /// none of <see cref="Breakdowns"/>.
    /// </summary>
    public ChoiceColumn? Column(string breakdown) => columns.GetValueOrDefault(breakdown);

    /// <summary>Whether a cross-tab of the two variables is among the views, in either order.</summary>
    /// <param name="rows">A variable, or that of a <see cref="Column"/>.</param>
    /// <param name="with">Another.</param>
    public bool Crosses(string rows, string with) => tables.ContainsKey((rows, with));

    /// <summary>
    /// Whether there is a view of the respondents who chose this option: at least twice the smallest count, and none or at least the
    /// smallest count who did not.
    /// </summary>
    public bool HasCategory(string breakdown, string code)
    {
        if (Find(breakdown, code) is not var (column, option))
        {
            return false;
        }

        var (size, smallest) = (column.Chosen[option].Count(), context.Options.MinCell);
        var others = context.Responses.Count - size;
        return size >= 2 * smallest && (others == 0 || others >= smallest) && !Suppression.Hides(CellKey.All.And(column, option));
    }

    /// <summary>Whether the answers to a question are among the views of a category of the breakdown.</summary>
    internal bool HasAnswers(string variable, string breakdown) =>
        Column(breakdown) is { } column && Crosses(variable, column.Variable);

    /// <summary>The decision for a report by another breakdown, or of one category.</summary>
    internal ReportSuppression Of(ReportContext view)
    {
        var by = view.Options.By ?? context.Breakdown;
        var (category, key) = (view.Options.Where?.Category, (Func<CellKey, CellKey>)(key => key));
        if (view.Options.Where is not null)
        {
            var (column, option) = (category is var (variable, code) ? Find(variable, code) : null)
                ?? throw new ArgumentException("The condition names no category of a breakdown.", nameof(view));
            (by, key) = (
                category!.Value.Variable, // found by it
                key => askedOfAll.Contains(key) ? Within(CellKey.All) : Within(key)
            );

            CellKey Within(CellKey key) => key.And(column, option);
        }

        return Suppression.Part(key, LeftOut(view.Protected, by, isCategory: category is not null));
    }

    /// <summary>The questions that may be breakdowns of a plan; <see cref="Breakdowns"/> has those that these answers allow.</summary>
    public static IReadOnlyList<string> BreakdownsOf(QuestionnaireFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var crossed = folder.Plan?.Sections.SelectMany(section => section.Blocks).OfType<CrossTabPlan>() ?? [];
        return
        [
            .. crossed
                .Select(block => block.Columns)
                .Prepend(folder.Plan?.Breakdown)
                .OfType<string>()
                .Distinct()
                .Where(name => folder.Questionnaire.Find(name) is ChoiceQuestion and not MultipleQuestion),
        ];
    }

    /// <summary>Each breakdown with what stands for it.</summary>
    private static IEnumerable<(string Asked, ChoiceColumn Column)> Columns(ReportContext context, ReportPlan plan)
    {
        if (context.BreakdownColumn is { } groups)
        {
            yield return (context.Breakdown!, groups); // which it has
        }

        var others = plan
            .Sections.SelectMany(section => section.Blocks)
            .OfType<CrossTabPlan>()
            .Select(block => block.Columns)
            .Distinct()
            .Where(column => column != context.Breakdown);
        foreach (var choice in others.Select(context.Choice).Where(choice => !choice.IsMultiple))
        {
            yield return (choice.Variable, choice);
        }
    }

    /// <summary>Each question of the plan with each breakdown where the plan itself has no such table.</summary>
    private IEnumerable<(string Rows, string Columns, string Table)> Added(
        ReportPlan plan,
        List<(string Rows, string Columns, string Table)> planned
    )
    {
        var seen = planned.SelectMany(table => new[] { (table.Rows, table.Columns), (table.Columns, table.Rows) }).ToHashSet();
        var rows = plan
            .Sections.SelectMany(section => section.Blocks)
            .OfType<DistributionPlan>()
            .Select(block => block.Variable)
            .Where(variable => variable != context.Breakdown) // only ever the columns, as groups
            .Distinct()
            .ToList();
        foreach (var (asked, column) in columns)
        {
            foreach (var row in rows.Where(row => row != asked && seen.Add((row, column.Variable))))
            {
                seen.Add((column.Variable, row));
                yield return (row, column.Variable, CrossTabPlan.NameOf(row, asked));
            }
        }
    }

    private Counts Count(List<(string Rows, string Columns, string Table)> added) =>
        new CountPlan([
            .. ReportCounts.Plan(context).Tables,
            .. added.SelectMany(table => CellTables.OfCrossTab(context.Choice(table.Rows), context.Choice(table.Columns))),
            .. added
                .Where(table => context.Nets(table.Rows) is not null)
                .SelectMany(table => CellTables.OfCrossTab(context.Nets(table.Rows)!, context.Choice(table.Columns))),
            .. Others.SelectMany(column => CellTables.OfSkills(context.SkillPairs(), column)),
        ]).Count(context.Responses);

    private void Collect(CellCollector collector, List<(string Rows, string Columns, string Table)> added)
    {
        foreach (var (rows, columns, table) in added)
        {
            collector.AddCrossTab(context.Choice(rows), context.Choice(columns), table, context.LeastShown, context.Nets(rows));
        }

        foreach (var column in context.SkillPairs().Count > 0 ? Others : [])
        {
            collector.AddSkillsByGroup(context.SkillPairs(), column, SkillsBy(column.Variable));
        }
    }

    /// <summary>The breakdowns that the report itself does not have.</summary>
    private IEnumerable<ChoiceColumn> Others =>
        columns.Where(choice => choice.Key != context.Breakdown).Select(choice => choice.Value);

    private static string SkillsBy(string breakdown) => $"{CellCollector.SkillsByGroup}: {breakdown}";

    private (ChoiceColumn Column, int Option)? Find(string breakdown, string code) =>
        Column(breakdown) is { } column
        && column.Options.Select((option, at) => (option, at)).FirstOrDefault(option => option.option.Code == code)
            is { option: not null } found
        && context.Choice(breakdown).Options.Any(option => option.Code == code)
            ? (column, found.at)
            : null;

    /// <summary>The tables of a view that cannot be shown, under the names that they have there.</summary>
    private Dictionary<string, LeftOutBecause> LeftOut(ReportPlan view, string? by, bool isCategory)
    {
        var column = by is null ? null : Column(by)?.Variable ?? by;
        var left = view
            .Sections.SelectMany(section => section.Blocks)
            .Select(block =>
                (
                    block.Table,
                    Name: block switch
                    {
                        CrossTabPlan crossTab => tables.GetValueOrDefault((crossTab.Rows, crossTab.Columns)),
                        DistributionPlan one when isCategory && column is not null => tables.GetValueOrDefault(
                            (one.Variable, column)
                        ),
                        _ => null,
                    }
                )
            )
            .Append(
                (
                    Table: CellCollector.SkillsByGroup,
                    Name: by == context.Breakdown ? CellCollector.SkillsByGroup : SkillsBy(by ?? "")
                )
            );
        return left.Where(table => table.Name is not null && Suppression.LeftOut.ContainsKey(table.Name))
            .ToDictionary(table => table.Table, table => Suppression.LeftOut[table.Name!]); // just looked at
    }
}
