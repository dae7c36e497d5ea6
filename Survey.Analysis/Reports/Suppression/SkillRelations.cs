using Survey.Analysis.Disclosure;
using Survey.Analysis.Gaps;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>
/// What readers know of a skill without any table: nobody at the lowest level can want less, and who wants more of a skill wants
/// more of its lesson.
/// </summary>
internal static class SkillRelations
{
    /// <summary>Ties who cannot and who wants more, by the respondents of each ability and need.</summary>
    /// <param name="cells">The report.</param>
    /// <param name="pair">The skill.</param>
    /// <param name="whole">The skill of everyone.</param>
    /// <param name="parts">The skill of each group; empty without groups that partition everyone.</param>
    public static void Add(ReportCells cells, SkillPair pair, SkillScope whole, IReadOnlyList<SkillScope> parts)
    {
        var hasOnlyNow = whole.CannotOnly + whole.AbleOnly > 0;
        foreach (var scope in parts.Prepend(whole))
        {
            AddScope(cells, pair, scope, hasOnlyNow);
        }

        foreach (
            var (key, count) in parts.Count == 0 ? [] : Kinds(pair, whole, hasOnlyNow).Select(kind => (kind.Key, kind.Count))
        )
        {
            var place = Kinds(pair, whole, hasOnlyNow).TakeWhile(kind => kind.Key != key).Count();
            cells.Relate(
                (key, count),
                [.. parts.Select(part => Kinds(pair, part, hasOnlyNow)[place]).Select(kind => (kind.Key, kind.Count))]
            );
        }
    }

    /// <summary>Who wants more of a skill is among those who want more of any skill of the lesson.</summary>
    /// <param name="cells">The report.</param>
    /// <param name="lesson">The number of the lesson, how many want more of any of its skills, and gave both levels of
    /// any.</param>
    /// <param name="skills">The keys of those who want more of a skill and who gave both levels, with their counts.</param>
    public static void AddLesson(
        ReportCells cells,
        (int Number, long More, long Both) lesson,
        IReadOnlyList<((CellKey Key, long Count) More, (CellKey Key, long Count) Both)> skills
    )
    {
        var name = SkillKeys.Lesson(lesson.Number);
        var (more, both) = (CellKey.Of(name, SkillKeys.More), CellKey.Of(name, CellKey.Answered));
        foreach (var skill in skills)
        {
            cells.Within((more, lesson.More), skill.More, isSensitive: true);
            cells.Within((both, lesson.Both), skill.Both, isSensitive: false);
        }

        var all = (CellKey.Of(name, "needs of all skills"), skills.Sum(skill => skill.More.Count));
        cells.Relate(all, [.. skills.Select(skill => skill.More)]);
        cells.Within(all, (more, lesson.More), isSensitive: false);
    }

    /// <summary>Those who want more of a skill, and those who gave both levels.</summary>
    /// <param name="pair">The skill.</param>
    /// <param name="needs">How many want more, the same and less, and all three.</param>
    public static ((CellKey, long) More, (CellKey, long) Both) NeedOf(SkillPair pair, long[] needs)
    {
        var need = SkillKeys.Need(pair);
        return ((CellKey.Of(need, SkillKeys.More), needs[0]), (CellKey.Of(need, CellKey.Answered), needs[3]));
    }

    private static void AddScope(ReportCells cells, SkillPair pair, SkillScope scope, bool hasOnlyNow)
    {
        var kinds = Kinds(pair, scope, hasOnlyNow);
        foreach (var kind in kinds)
        {
            Protect(cells, (kind.Key, kind.Count));
        }

        AddAbility(cells, pair, scope, kinds, isAble: false);
        AddAbility(cells, pair, scope, kinds, isAble: true);
        foreach (var need in kinds.Where(kind => kind.Need != CellKey.Missing).GroupBy(kind => kind.Need))
        {
            cells.Relate((scope.Where.And(SkillKeys.Need(pair), need.Key), need.Sum(kind => kind.Count)), Keys(need));
        }
    }

    /// <summary>Those who cannot, or can, by need: first with a level wanted or without, then by which.</summary>
    private static void AddAbility(
        ReportCells cells,
        SkillPair pair,
        SkillScope scope,
        IEnumerable<(CellKey Key, bool IsAble, string Need, long Count)> kinds,
        bool isAble
    )
    {
        var ability = Ability(pair, scope.Where, isAble);
        var needs = kinds.Where(kind => kind.IsAble == isAble).ToLookup(kind => kind.Need != CellKey.Missing);
        var both = (Key: ability.And(SkillKeys.Need(pair), CellKey.Answered), Count: needs[true].Sum(kind => kind.Count));
        cells.Relate(both, Keys(needs[true]));
        Protect(cells, both);
        cells.Relate((ability, isAble ? scope.Rated - scope.Cannot : scope.Cannot), [both, .. Keys(needs[false])]);
    }

    /// <summary>
    /// No table has the count, but shown counts may bound it: where 12 cannot and 10 want more, at least 2 cannot and want no
    /// more.
    /// </summary>
    private static void Protect(ReportCells cells, (CellKey Key, long Count) kind) =>
        cells.Add(new CountCell(kind.Key, kind.Count) { IsPublished = false, IsProtected = !kind.Key.IsMissing });

    private static (CellKey, long)[] Keys(IEnumerable<(CellKey Key, bool IsAble, string Need, long Count)> kinds) =>
        [.. kinds.Select(kind => (kind.Key, kind.Count))];

    /// <summary>Those who gave no level wanted are kinds of their own, if there are any.</summary>
    private static List<(CellKey Key, bool IsAble, string Need, long Count)> Kinds(
        SkillPair pair,
        SkillScope scope,
        bool hasOnlyNow
    )
    {
        var levels = scope.Levels;
        return
        [
            Kind(isAble: false, SkillKeys.More, levels.Of(1, cannot: true)),
            Kind(isAble: false, SkillKeys.Equal, levels.Of(0, cannot: true)),
            Kind(isAble: true, SkillKeys.More, levels.Of(1, cannot: false)),
            Kind(isAble: true, SkillKeys.Equal, levels.Of(0, cannot: false)),
            Kind(isAble: true, SkillKeys.Less, levels.Of(-1, cannot: false)),
            .. hasOnlyNow
                ? [Kind(isAble: false, CellKey.Missing, scope.CannotOnly), Kind(isAble: true, CellKey.Missing, scope.AbleOnly)]
                : Array.Empty<(CellKey, bool, string, long)>(),
        ];

        (CellKey, bool, string, long) Kind(bool isAble, string need, long count) =>
            (Ability(pair, scope.Where, isAble).And(SkillKeys.Need(pair), need), isAble, need, count);
    }

    private static CellKey Ability(SkillPair pair, CellKey where, bool isAble) =>
        isAble ? where.And(pair.Current.Variable, CountedAxis.Able) : where.And(pair.Current, 0);
}
