namespace Survey.Analysis.Questionnaires;

/// <summary>A question: one key in the answers.</summary>
public abstract record Question : Element
{
    /// <summary>The names that it had in earlier versions: answers under them are answers to it.</summary>
    public IReadOnlyList<string> Formerly { get; init; } = [];

    public bool IsRequired { get; init; }

    /// <summary>Required when this holds; beside <see cref="IsRequired"/>.</summary>
    public Condition? RequiredIf { get; init; }

    /// <summary>What the respondent reads when a required answer is missing; null is the standard sentence.</summary>
    public LocalizedText? RequiredErrorText { get; init; }

    /// <summary>The answer identifies the respondent; it is kept apart from the answers and never analysed.</summary>
    public bool IsPersonal { get; init; }

    public IReadOnlyList<Validator> Validators { get; init; } = [];

    /// <summary>What can be chosen: options, points or the columns of a matrix; none where answers are typed.</summary>
    internal OptionList Choices =>
        this switch
        {
            ChoiceQuestion choice => choice.Options,
            RatingQuestion rating => rating.Points,
            MatrixQuestion matrix => matrix.Columns,
            _ => [],
        };

    /// <summary>The wording of the question; its name where the author gave no title.</summary>
    public LocalizedText Wording => Title ?? new LocalizedText(Name);
}
