namespace Survey.Analysis.Questionnaires;

/// <summary>Any number of options (SurveyJS <c>checkbox</c>).</summary>
public sealed record MultipleQuestion : ChoiceQuestion
{
    public int? MinSelected { get; init; }

    public int? MaxSelected { get; init; }
}
