using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Plans;

/// <summary>Options of one question that a report also counts together, such as small, medium and large as "sees a gap".</summary>
/// <param name="Id">Unique in the plan, and no code of the question.</param>
/// <param name="Variable">A question's name, or <c>matrix/row</c>.</param>
/// <param name="Options">The codes of the options: who chose at least one of them is counted once.</param>
/// <param name="Title">What people read.</param>
/// <param name="IsCharted">Whether charts of the question draw it after the options.</param>
internal sealed record NetPlan(
    string Id,
    string Variable,
    IReadOnlyList<string> Options,
    LocalizedText Title,
    bool IsCharted = false
);
