namespace Survey.Analysis.Questionnaires;

/// <summary>A page of the questionnaire: what a respondent sees at once.</summary>
public sealed record Page
{
    public required string Name { get; init; }

    public LocalizedText? Title { get; init; }

    public LocalizedText? Description { get; init; }

    public Condition? VisibleIf { get; init; }

    public required IReadOnlyList<Element> Elements { get; init; }

    /// <summary>The questions of the page, also those in panels, in order.</summary>
    public IEnumerable<Question> Questions => Within(Elements);

    private static IEnumerable<Question> Within(IEnumerable<Element> elements) => elements.SelectMany(element => element switch
    {
        Question question => [question],
        Panel panel => Within(panel.Elements),
        _ => Enumerable.Empty<Question>(),
    });
}
