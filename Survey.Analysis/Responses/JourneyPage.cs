using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Responses;

/// <summary>A page that the respondent sees.</summary>
/// <param name="Page">The page.</param>
/// <param name="Questions">Those of its questions that apply, in the form's order.</param>
/// <param name="Problems">What is missing or wrong on it so far.</param>
public sealed record JourneyPage(Page Page, IReadOnlyList<Question> Questions, IReadOnlyList<AnswerProblem> Problems)
{
    /// <summary>
    /// Nothing required is missing and nothing is wrong; a page without a required question always is complete.
    /// </summary>
    public bool IsComplete => Problems.Count == 0;
}
