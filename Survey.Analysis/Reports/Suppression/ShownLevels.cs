using Survey.Analysis.Disclosure;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>
/// What is shown of skills that derives from their levels. A figure is shown if an attack with it fails. Figures of groups are
/// shown for all groups or for none: the last hidden one would be the whole less the others.
/// </summary>
internal sealed class ShownLevels
{
    private readonly LevelAttack withMeans,
        withChanges,
        withBoth;
    private readonly SuppressionRule rule;

    /// <param name="levels">The number of levels.</param>
    /// <param name="rule">What is too small to be shown.</param>
    public ShownLevels(int levels, SuppressionRule rule)
    {
        this.rule = rule;
        withMeans = new(LevelMoves.Of(levels, knowsMeans: true, knowsChanges: false), rule);
        withChanges = new(LevelMoves.Of(levels, knowsMeans: false, knowsChanges: true), rule);
        withBoth = new(LevelMoves.Of(levels, knowsMeans: true, knowsChanges: true), rule);
    }

    /// <summary>What is hidden of a skill all counts of which are shown for everyone.</summary>
    /// <param name="everyone">The skill of everyone.</param>
    /// <param name="groups">
    /// The skill of each group that somebody belongs to; those who belong to none are one more group.
    /// </param>
    /// <param name="groupsAreShown">
    /// Whether the groups do not overlap, and all counts of the skill are shown for each of them.
    /// </param>
    public (DerivedHiding Everyone, DerivedHiding Groups) Of(
        LevelCounts everyone,
        IReadOnlyList<LevelCounts> groups,
        bool groupsAreShown
    )
    {
        var groupMeans = groupsAreShown && groups.All(withMeans.Fails);
        if (groupMeans && groups.All(HasNoSmallChange) && groups.All(withBoth.Fails))
        {
            return (new(Means: false, Change: false), new(Means: false, Change: false));
        }

        var means = withMeans.Fails(everyone) && groups.All(group => withMeans.LeavesSumsOpen(everyone, group));
        var change = HasNoSmallChange(everyone) && (means ? withBoth : withChanges).Fails(everyone);
        return groupMeans && !change
            ? (new(Means: false, Change: true), new(Means: false, Change: true))
            : (new(!means, !change), new(Means: true, Change: true));
    }

    private bool HasNoSmallChange(LevelCounts table) =>
        Enumerable.Range(1 - table.Levels, (2 * table.Levels) - 1).All(change => table.Change(change) >= rule.MinCell);
}
