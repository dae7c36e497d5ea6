using Survey.Analysis.Responses;

namespace Survey.Analysis.Counting;

/// <summary>
/// Respondents who have something in common, by definition and not by name: the same definition finds its members in any set of
/// responses to the questionnaire. Equal definitions are equal.
/// </summary>
internal abstract record CountedSet
{
    private CountedSet() { }

    public static CountedSet Everyone { get; } = new EveryoneSet();

    /// <summary>Those who answered the choice.</summary>
    public static CountedSet Answered(ChoiceColumn choice) => new AnsweredSet(choice.Variable);

    /// <summary>Those to whom the choice applied.</summary>
    public static CountedSet Asked(ChoiceColumn choice) => new AskedSet(choice.Variable);

    /// <param name="choice">The choice.</param>
    /// <param name="option">A place among its options.</param>
    public static CountedSet Chosen(ChoiceColumn choice, int option) =>
        new ChosenSet(choice.Variable, choice.Options[option].Code);

    /// <summary>Those in at least one of the sets.</summary>
    public static CountedSet Any(IReadOnlyList<CountedSet> sets) => new CombinedSet(IsUnion: true, sets);

    /// <summary>Those in all the sets.</summary>
    public static CountedSet Every(IReadOnlyList<CountedSet> sets) => new CombinedSet(IsUnion: false, sets);

    /// <summary>Those whose option in one choice comes after their option in the other.</summary>
    /// <param name="higher">Its options are in order, lowest first.</param>
    /// <param name="lower">Has the same options in the same order.</param>
    public static CountedSet Above(ChoiceColumn higher, ChoiceColumn lower) =>
        Any([
            .. Enumerable
                .Range(1, Math.Max(0, higher.Options.Count - 1))
                .Select(level =>
                    Every([Chosen(higher, level), Any([.. Enumerable.Range(0, level).Select(of => Chosen(lower, of))])])
                ),
        ]);

    /// <summary>The members among the responses that the finder stands for.</summary>
    internal abstract BitSet Members(SetFinder finder);

    private sealed record EveryoneSet : CountedSet
    {
        internal override BitSet Members(SetFinder finder) => finder.Everyone;
    }

    private sealed record AnsweredSet(string Variable) : CountedSet
    {
        internal override BitSet Members(SetFinder finder) => finder.Column(Variable).Answered;
    }

    private sealed record AskedSet(string Variable) : CountedSet
    {
        internal override BitSet Members(SetFinder finder) => finder.Column(Variable).Eligible;
    }

    private sealed record ChosenSet(string Variable, string Code) : CountedSet
    {
        internal override BitSet Members(SetFinder finder)
        {
            var column = finder.Column(Variable);
            return column.Chosen[column.Options.TakeWhile(option => option.Code != Code).Count()];
        }
    }

    private sealed record CombinedSet(bool IsUnion, IReadOnlyList<CountedSet> Parts) : CountedSet
    {
        public bool Equals(CombinedSet? other) =>
            other is not null && IsUnion == other.IsUnion && Parts.SequenceEqual(other.Parts);

        public override int GetHashCode() =>
            Parts.Aggregate(IsUnion.GetHashCode(), (hash, part) => HashCode.Combine(hash, part.GetHashCode()));

        internal override BitSet Members(SetFinder finder)
        {
            var members = Parts.Select(part => finder[part]);
            return IsUnion
                ? members.Aggregate(BitSet.None(finder.Everyone.Length), (all, set) => all.Or(set))
                : members.Aggregate(finder.Everyone, (all, set) => all.And(set));
        }
    }
}
