using System.Collections.Frozen;
using Survey.Analysis.Counting;
using Survey.Analysis.Disclosure;
using Survey.Analysis.Figures;
using Survey.Analysis.Plans;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>Which counts of a report are hidden: decided once, over all its tables together.</summary>
public sealed class ReportSuppression
{
    private readonly SuppressionPlan? plan;
    private readonly FrozenSet<string> tabulated;
    private readonly Func<CellKey, CellKey> within = key => key;

    private ReportSuppression(SuppressionRule rule, SuppressionPlan? plan, CellCollector? collector)
    {
        (Rule, this.plan) = (rule, plan);
        tabulated = (collector?.Tabulated ?? []).ToFrozenSet(StringComparer.Ordinal);
        LeftOut = plan?.LeftOut ?? FrozenDictionary<string, LeftOutBecause>.Empty;
    }

    /// <summary>A part of what was protected, under other names.</summary>
    private ReportSuppression(
        ReportSuppression whole,
        Func<CellKey, CellKey> within,
        IReadOnlyDictionary<string, LeftOutBecause> leftOut
    )
    {
        (Rule, plan, tabulated) = (whole.Rule, whole.plan, whole.tabulated);
        (this.within, LeftOut) = (within, leftOut);
    }

    /// <summary>Hides nothing.</summary>
    public static ReportSuppression None { get; } = new(new SuppressionRule(0), plan: null, collector: null);

    /// <summary>The smallest count that is shown; 0 where nothing is hidden.</summary>
    public int MinCell => Rule.MinCell;

    /// <summary>What is too small to be shown.</summary>
    internal SuppressionRule Rule { get; }

    /// <summary>What was protected: the counts of all tables that are shown, and the relations between them.</summary>
    internal TablePart Cells => plan?.Report ?? new([], []);

    /// <summary>The tables that cannot be shown, by name.</summary>
    internal IReadOnlyDictionary<string, LeftOutBecause> LeftOut { get; }

    /// <summary>The suppression of the cross-tabs of banners, which are read together.</summary>
    /// <param name="banners">At least one; all counted at once.</param>
    /// <param name="minCell">The smallest count that is shown; 0 hides nothing.</param>
    /// <exception cref="ArgumentException">Small counts are to be hidden of weighted answers.</exception>
    /// <param name="zerosShown">Whether counts of 0 are shown.</param>
    public static ReportSuppression OfBanners(IReadOnlyList<Banner> banners, int minCell, bool zerosShown = false)
    {
        ArgumentNullException.ThrowIfNull(banners);
        if (minCell == 0)
        {
            return None;
        }

        var (counts, blocks) = (banners[0].Counts, banners.SelectMany(banner => banner.Blocks).ToList());
        RefuseWeights(counts.IsWeighted || blocks.Exists(block => block.Options.Weighting is not null));
        var collector = new CellCollector(counts);
        foreach (var block in blocks)
        {
            collector.AddCrossTab(block.Table.Rows, block.Table.Columns, NameOf(block.Table));
        }

        return Of(collector, minCell, zerosShown);
    }

    /// <summary>The name of a table of a banner.</summary>
    internal static string NameOf(CrossTab table) => $"{table.Rows.Variable} × {table.Columns.Variable}";

    internal static ReportSuppression OfReport(ReportContext context)
    {
        if (context.Options.MinCell == 0)
        {
            return None;
        }

        var collector = Collected(context, context.Counts);
        return Of(collector, context.Options.MinCell, context.ZerosShown);
    }

    /// <summary>
    /// The suppression of a report with more tables, each decided after those before it, so that what the report itself shows and
    /// hides stays as it is.
    /// </summary>
    /// <param name="context">The report.</param>
    /// <param name="counts">Of its tables and of the others.</param>
    /// <param name="more">Adds the others.</param>
    internal static ReportSuppression OfMore(ReportContext context, Counts counts, Action<CellCollector> more)
    {
        var collector = Collected(context, counts);
        more(collector);
        return Of(collector, context.Options.MinCell, context.ZerosShown);
    }

    /// <summary>The same decision for a report of a part of the respondents or of the tables.</summary>
    /// <param name="key">The name here of what that report calls by another.</param>
    /// <param name="leftOut">Its tables that cannot be shown.</param>
    internal ReportSuppression Part(Func<CellKey, CellKey> key, IReadOnlyDictionary<string, LeftOutBecause> leftOut) =>
        new(this, key, leftOut);

    /// <summary>Whether the count is hidden; a count that the suppression does not know is hidden as well.</summary>
    internal bool Hides(CellKey key) => plan is not null && !plan.Shown.Contains(within(key));

    /// <summary>Whether a table of the report counts the answers to the choice.</summary>
    internal bool Tabulates(ChoiceColumn choice) => tabulated.Contains(choice.Variable);

    /// <summary>A count that the suppression protects, as readers may see it.</summary>
    internal Count Shown(CellKey key, int count) => Hides(key) ? Count.Hidden : Count.Of(count);

    /// <summary>A count that the suppression does not protect: hidden as soon as small counts are.</summary>
    internal Count Unprotected(int count) => MinCell > 0 ? Count.Hidden : Count.Of(count);

    /// <summary>
    /// A weighted share is an equation between counts, and another one than the unweighted share: whoever knows the weights,
    /// or computes them from the groups that they make equal, gets hidden counts from it. See docs/methods/suppression.md.
    /// </summary>
    private static void RefuseWeights(bool isWeighted)
    {
        if (isWeighted)
        {
            throw new ArgumentException("Small counts of weighted answers cannot be hidden.", nameof(isWeighted));
        }
    }

    private static CellCollector Collected(ReportContext context, Counts counts)
    {
        RefuseWeights(context.IsWeighted || context.Options.Weighting is not null);
        var groups = context.Groups;
        var collector = new CellCollector(counts, groups is { LeavesOut: true, Small.Count: > 0 } ? groups.Column : null);
        var blocks = context.Protected.Sections.SelectMany(section => section.Blocks).ToList();
        AddOneWay(collector, context, [.. blocks.OfType<DistributionPlan>()]);
        AddSkills(collector, context);
        foreach (var block in blocks.OfType<CrossTabPlan>())
        {
            collector.AddCrossTab(
                context.Choice(block.Rows),
                context.Choice(block.Columns),
                block.Table,
                context.LeastShown,
                context.Nets(block)
            );
        }

        return collector;
    }

    /// <summary>The groups first, so that each of them is shown; then every question by itself.</summary>
    private static void AddOneWay(CellCollector collector, ReportContext context, IReadOnlyList<DistributionPlan> blocks)
    {
        if (context.BreakdownColumn is { } breakdown)
        {
            collector.AddDistribution(breakdown);
        }

        foreach (var block in blocks)
        {
            collector.AddDistribution(
                context.Choice(block.Variable),
                block.Table,
                block.Variable == context.Groups?.Choice.Variable && context.BreakdownColumn is not null ? context.Groups : null,
                context.Nets(block.Variable)
            );
        }

        foreach (var block in blocks)
        {
            collector.AddAsked(context.Choice(block.Variable));
        }
    }

    /// <summary>The skills of everyone, the lessons, then the skills of each group.</summary>
    private static void AddSkills(CellCollector collector, ReportContext context)
    {
        var pairs = context.SkillPairs();
        foreach (var pair in pairs)
        {
            collector.AddSkill(pair);
        }

        foreach (var lesson in pairs.Select(pair => pair.Lesson).Distinct())
        {
            collector.AddLesson(lesson, pairs);
        }

        if (pairs.Count > 0 && context.BreakdownColumn is { } breakdown)
        {
            collector.AddSkillsByGroup(pairs, breakdown);
        }
    }

    private static ReportSuppression Of(CellCollector collector, int minCell, bool zerosShown)
    {
        var rule = new SuppressionRule(minCell) { ComplementsAreSensitive = true, ZerosAreSensitive = !zerosShown };
        var cells = rule.IsSensitive(collector.Everyone) ? new ReportCells() : collector.Cells; // too few for any figure
        return new(rule, cells.ProtectInOrder(rule), collector);
    }
}
