using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Plans;

/// <summary>What the first page of a report says and shows beside its findings.</summary>
/// <param name="Organiser">Who asked; null says nothing.</param>
/// <param name="Asked">Who was asked; null says nothing.</param>
/// <param name="Charts">The names of the tables whose charts are shown; empty takes the first ones.</param>
internal sealed record SummaryPlan(LocalizedText? Organiser, LocalizedText? Asked, IReadOnlyList<string> Charts)
{
    public static SummaryPlan None { get; } = new(Organiser: null, Asked: null, []);
}
