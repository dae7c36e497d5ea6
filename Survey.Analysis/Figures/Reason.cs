namespace Survey.Analysis.Figures;

/// <summary>Why a figure has no value, with the numbers that the sentence for the reader needs.</summary>
/// <param name="Kind">The kind of reason.</param>
/// <param name="Have">What there is (a base, a number of steps), where the kind has such a number.</param>
/// <param name="Need">What there should have been.</param>
public sealed record Reason(ReasonKind Kind, long Have = 0, long Need = 0)
{
    public static Reason NoAnswers { get; } = new(ReasonKind.NoAnswers);

    public static Reason NoVariation { get; } = new(ReasonKind.NoVariation);

    public static Reason EmptyMargin { get; } = new(ReasonKind.EmptyMargin);

    public static Reason Undefined { get; } = new(ReasonKind.Undefined);

    public static Reason Hidden { get; } = new(ReasonKind.Hidden);

    public static Reason NotPublished { get; } = new(ReasonKind.NotPublished);

    public static Reason OverlappingGroups { get; } = new(ReasonKind.OverlappingGroups);

    public static Reason NotAvailable { get; } = new(ReasonKind.NotAvailable);

    public static Reason AskedDifferently { get; } = new(ReasonKind.AskedDifferently);

    public static Reason BaseTooSmall(long have, long need) => new(ReasonKind.BaseTooSmall, have, need);

    public static Reason TooLarge(long have, long limit) => new(ReasonKind.TooLarge, have, limit);

    public static Reason NotConverged(long steps) => new(ReasonKind.NotConverged, steps);
}
