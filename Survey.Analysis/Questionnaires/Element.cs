namespace Survey.Analysis.Questionnaires;

/// <summary>Anything that stands on a page: a question, a note, or a panel of such.</summary>
public abstract record Element
{
    /// <summary>Unique in the questionnaire; for a question also the key of its answer.</summary>
    public required string Name { get; init; }

    public LocalizedText? Title { get; init; }

    public LocalizedText? Description { get; init; }

    /// <summary>When it applies; null is always.</summary>
    public Condition? VisibleIf { get; init; }

    /// <summary>This element and everything in it, in order.</summary>
    internal virtual IEnumerable<Element> All => [this];
}
