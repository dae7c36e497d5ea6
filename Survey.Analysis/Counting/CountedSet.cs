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

    /// <summary>Those who answered the choice and could choose the option.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="option">A place among its options.</param>
    public static CountedSet CouldChoose(ChoiceColumn choice, int option) =>
        choice.IsUneven(option) ? new OfferedSet(choice.Variable, choice.Options[option].Code) : Answered(choice);

    /// <summary>Those in at least one of the sets.</summary>
    public static CountedSet Any(IReadOnlyList<CountedSet> sets) => new CombinedSet(IsUnion: true, sets);

    /// <summary>Those in all the sets.</summary>
    public static CountedSet Every(IReadOnlyList<CountedSet> sets) => new CombinedSet(IsUnion: false, sets);

    /// <summary>Those whose option in one choice comes after their option in the other.</summary>
    /// <param name="higher">Its options are in order, lowest first.</param>
    /// <param name="lower">Has the same options in the same order.</param>
    public static CountedSet Above(ChoiceColumn higher, ChoiceColumn lower) => new AboveSet(Options(higher), Options(lower));

    /// <summary>The members among the responses that the finder stands for.</summary>
    internal abstract BitSet Members(SetFinder finder);

    private static IReadOnlyList<CountedSet> Options(ChoiceColumn choice) =>
        [.. choice.Options.Select((_, option) => Chosen(choice, option))];

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

    private sealed record OfferedSet(string Variable, string Code) : CountedSet
    {
        internal override BitSet Members(SetFinder finder)
        {
            var column = finder.Column(Variable);
            var option = column.Options.TakeWhile(option => option.Code != Code).Count();
            return column.IsUneven(option) ? column.Answered.And(column.Offered[option]!) : column.Answered;
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
            return Parts.Count == 0 ? (IsUnion ? BitSet.None(finder.Everyone.Length) : finder.Everyone)
                : IsUnion ? members.Aggregate((all, set) => all.Or(set))
                : members.Aggregate((all, set) => all.And(set));
        }
    }

    private sealed record AboveSet(IReadOnlyList<CountedSet> Higher, IReadOnlyList<CountedSet> Lower) : CountedSet
    {
        public bool Equals(AboveSet? other) =>
            other is not null && Higher.SequenceEqual(other.Higher) && Lower.SequenceEqual(other.Lower);

        public override int GetHashCode() =>
            Higher.Concat(Lower).Aggregate(0, (hash, part) => HashCode.Combine(hash, part.GetHashCode()));

        internal override BitSet Members(SetFinder finder)
        {
            var below = finder[Lower[0]];
            var above = BitSet.None(finder.Everyone.Length);
            for (var level = 1; level < Higher.Count; level++)
            {
                above = above.Or(below.And(finder[Higher[level]]));
                below = below.Or(finder[Lower[level]]);
            }

            return above;
        }
    }
}
