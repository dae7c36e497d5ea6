using Survey.Analysis.Disclosure;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>The levels of one skill among some respondents.</summary>
/// <param name="Where">Who they are.</param>
/// <param name="Levels">Those who gave both levels.</param>
/// <param name="Cannot">How many are at the lowest level now.</param>
/// <param name="Rated">How many gave their level now.</param>
internal sealed record SkillScope(CellKey Where, LevelCounts Levels, long Cannot, long Rated)
{
    /// <summary>Those at the lowest level now who gave no level wanted.</summary>
    public long CannotOnly => Cannot - Levels.Of(1, cannot: true) - Levels.Of(0, cannot: true);

    /// <summary>Those above the lowest level who gave no level wanted.</summary>
    public long AbleOnly => Rated - Levels.Counts.Sum() - CannotOnly;

    /// <summary>Those of this scope who are in none of the parts.</summary>
    public SkillScope Without(CellKey where, IReadOnlyList<SkillScope> parts) =>
        new(
            where,
            parts.Aggregate(Levels, (rest, part) => rest.Without(part.Levels)),
            Cannot - parts.Sum(part => part.Cannot),
            Rated - parts.Sum(part => part.Rated)
        );
}
