namespace Survey.Analysis.Questionnaires;

/// <summary>One column for each row (SurveyJS <c>matrix</c>).</summary>
public sealed record MatrixQuestion : Question
{
    public required IReadOnlyList<Option> Rows { get; init; }

    public required IReadOnlyList<Option> Columns { get; init; }

    public bool EachRowRequired { get; init; }
}
