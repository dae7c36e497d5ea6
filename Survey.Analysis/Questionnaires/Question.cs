namespace Survey.Analysis.Questionnaires;

/// <summary>A question: one key in the answers.</summary>
public abstract record Question : Element
{
    public bool IsRequired { get; init; }

    /// <summary>Required when this holds; beside <see cref="IsRequired"/>.</summary>
    public Condition? RequiredIf { get; init; }

    /// <summary>What the respondent reads when a required answer is missing; null is the standard sentence.</summary>
    public LocalizedText? RequiredErrorText { get; init; }

    /// <summary>The answer identifies the respondent; it is kept apart from the answers and never analysed.</summary>
    public bool IsPersonal { get; init; }

    public IReadOnlyList<Validator> Validators { get; init; } = [];

    /// <summary>The wording of the question; its name where the author gave no title.</summary>
    public LocalizedText Wording => Title ?? new LocalizedText(Name);
}
