namespace Survey.Analysis.Questionnaires;

/// <summary>One column for each row (SurveyJS <c>matrix</c>).</summary>
public sealed record MatrixQuestion : Question
{
    public required OptionList Rows { get; init; }

    public required OptionList Columns { get; init; }

    public bool EachRowRequired { get; init; }
}
