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
    public IEnumerable<Question> Questions => All.OfType<Question>();

    /// <summary>Everything on the page, also what stands in panels, in order.</summary>
    internal IEnumerable<Element> All => Elements.SelectMany(element => element.All);
}
