namespace Survey.Api.Surveys;

/// <summary>A row of <c>questionnaires</c>.</summary>
internal sealed record QuestionnaireRow
{
    public required string Version { get; init; }

    public required string Survey { get; init; }

    public required string Definition { get; init; }

    public required DateOnly FirstServed { get; init; }
}
