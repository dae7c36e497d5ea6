using System.Collections.Frozen;
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
    private readonly FrozenSet<CellKey> known;
    private readonly FrozenSet<string> tabulated;

    private ReportSuppression(SuppressionRule rule, SuppressionPlan? plan, CellCollector? collector)
    {
        (Rule, this.plan) = (rule, plan);
        Cells = collector?.Cells ?? new ReportCells();
        known = Cells.Cells.Select(cell => cell.Key).ToFrozenSet();
        tabulated = (collector?.Tabulated ?? []).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Hides nothing.</summary>
    public static ReportSuppression None { get; } = new(new SuppressionRule(0), plan: null, collector: null);

    /// <summary>The smallest count that is shown; 0 where nothing is hidden.</summary>
    public int MinCell => Rule.MinCell;

    /// <summary>What is too small to be shown.</summary>
    internal SuppressionRule Rule { get; }

    /// <summary>What was protected.</summary>
    internal ReportCells Cells { get; }

    /// <summary>Whether the search passed its limit, so that more is hidden than needed.</summary>
    public bool PassedItsLimit => plan is not null && plan.Hidden.Values.Contains(HiddenBecause.SearchLimit);

    /// <summary>The suppression of the cross-tabs of a banner, which are read together.</summary>
    /// <param name="banner">The cross-tabs.</param>
    /// <param name="minCell">The smallest count that is shown; 0 hides nothing.</param>
    /// <exception cref="ArgumentException">Small counts are to be hidden of weighted answers.</exception>
    public static ReportSuppression OfBanner(Banner banner, int minCell)
    {
        ArgumentNullException.ThrowIfNull(banner);
        if (minCell == 0)
        {
            return None;
        }

        RefuseWeights(banner.Counts.IsWeighted || banner.Blocks.Any(block => block.Options.Weighting is not null));
        var collector = new CellCollector(banner.Counts);
        foreach (var block in banner.Blocks)
        {
            collector.AddCrossTab(block.Table.Rows, block.Table.Columns);
        }

        return Of(collector, minCell);
    }

    internal static ReportSuppression OfReport(ReportContext context)
    {
        if (context.Options.MinCell == 0)
        {
            return None;
        }

        RefuseWeights(context.IsWeighted || context.Options.Weighting is not null);
        var collector = new CellCollector(context.Counts);
        var blocks = context.Plan.Sections.SelectMany(section => section.Blocks).ToList();
        var distributions = blocks.OfType<DistributionPlan>().Select(block => context.Choice(block.Variable)).ToList();
        distributions.ForEach(collector.AddDistribution);
        distributions.ForEach(collector.AddAsked);
        foreach (var block in blocks.OfType<CrossTabPlan>())
        {
            collector.AddCrossTab(context.Choice(block.Rows), context.Choice(block.Columns));
        }

        AddSkills(collector, context);
        return Of(collector, context.Options.MinCell);
    }

    /// <summary>Whether the count is hidden; a count that the suppression does not know is hidden as well.</summary>
    internal bool Hides(CellKey key) => plan is not null && (!known.Contains(key) || plan.Hides(key));

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

    private static void AddSkills(CellCollector collector, ReportContext context)
    {
        var pairs = context.SkillPairs();
        if (pairs.Count > 0 && context.BreakdownColumn is { } breakdown)
        {
            collector.AddDistribution(breakdown);
        }

        foreach (var pair in pairs)
        {
            collector.AddSkill(pair, context.BreakdownColumn);
        }

        foreach (var lesson in pairs.Select(pair => pair.Lesson).Distinct())
        {
            collector.AddLesson(lesson, pairs);
        }
    }

    private static ReportSuppression Of(CellCollector collector, int minCell)
    {
        var rule = new SuppressionRule(minCell) { ComplementsAreSensitive = true, ZerosAreSensitive = true };
        return new(rule, collector.Cells.Protect(rule), collector);
    }
}
