namespace Survey.Analysis.Questionnaires;

/// <summary>A condition that an answer must meet (SurveyJS validator of type <c>expression</c>).</summary>
/// <param name="Condition">What must hold once the question is answered.</param>
/// <param name="Text">What the respondent reads when it does not hold.</param>
public sealed record Validator(Condition Condition, LocalizedText Text);
