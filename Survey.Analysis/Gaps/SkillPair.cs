using Survey.Analysis.Counting;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Gaps;

/// <summary>One skill as it is now against how it should be: two rows of two matrices with the same levels.</summary>
/// <param name="Group">The id of the skill group.</param>
/// <param name="Area">The id of the area within the group.</param>
/// <param name="Lesson">The number of the lesson that answers the need.</param>
/// <param name="Skill">The skill: its code and label.</param>
/// <param name="Current">The level now; its options are the levels, lowest first, of which the first is "cannot".</param>
/// <param name="Desired">The level wanted, with the same options.</param>
public sealed record SkillPair(string Group, string Area, int Lesson, Option Skill, ChoiceColumn Current, ChoiceColumn Desired)
{
    private readonly CountAxis wanted = CountAxis.OfOptions(Desired);
    private readonly CountAxis now = CountAxis.OfOptions(Current);
    private readonly CountAxis cannot = new([CountedSet.Chosen(Current, 0), CountedSet.Answered(Current)]);

    /// <summary>Those who gave both levels.</summary>
    internal CountedSet GaveBoth => CountedSet.Every([CountedSet.Answered(Current), CountedSet.Answered(Desired)]);

    /// <summary>Those who want a higher level than the one now.</summary>
    internal CountedSet WantMore => CountedSet.Above(Desired, Current);

    /// <summary>Rows = the levels wanted, columns = the levels now.</summary>
    internal CountTable Levels(CountedSet within) => new(wanted, now, within);

    /// <summary>Rows = those who cannot, those who gave their level now.</summary>
    internal CountTable Cannot(CountAxis columns) => new(cannot, columns);
}
