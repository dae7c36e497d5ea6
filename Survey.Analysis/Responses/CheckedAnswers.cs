using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Responses;

/// <summary>What the door lets in, and what it says about the rest.</summary>
/// <param name="Answers">
/// The answers to questions that apply, normalised, in the form's order. An answer with a fault is left out; one with a
/// contradiction stands as it was given.
/// </param>
/// <param name="Problems">In the form's order, keys that no question has first.</param>
/// <param name="Dropped">The keys of answers that were given to questions that do not apply.</param>
public sealed record CheckedAnswers(
    IReadOnlyDictionary<string, AnswerValue> Answers,
    IReadOnlyList<AnswerProblem> Problems,
    IReadOnlyList<string> Dropped
)
{
    /// <summary>Whether a form or the API accepts them: no problem of any kind.</summary>
    public bool IsAccepted => Problems.Count == 0;

    /// <summary>
    /// Whether a file collected elsewhere may hold them: what is missing or contradicts itself is counted as given.
    /// </summary>
    public bool IsCountable => Problems.All(problem => problem.Kind != AnswerProblemKind.Fault);
}
