namespace Survey.Analysis.Questionnaires;

/// <summary>A point on a scale (SurveyJS <c>rating</c>); its codes are the points.</summary>
public sealed record RatingQuestion : Question
{
    /// <summary>The points from the lowest to the highest.</summary>
    public required OptionList Points { get; init; }

    public LocalizedText? LowestLabel { get; init; }

    public LocalizedText? HighestLabel { get; init; }
}
