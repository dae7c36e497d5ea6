namespace Survey.Analysis.Questionnaires;

/// <summary>One option of several (SurveyJS <c>radiogroup</c>, <c>dropdown</c>).</summary>
public sealed record SingleQuestion : ChoiceQuestion
{
    /// <summary>Shown as a list that opens, for long lists.</summary>
    public bool IsDropdown { get; init; }
}
