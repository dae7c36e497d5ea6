using Survey.Analysis.Responses;

namespace Survey.Api.Responses;

/// <summary>A response with its position among the others.</summary>
internal sealed record LiveRow
{
    public required long Arrival { get; init; }

    public required long Position { get; init; }

    public required string Id { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public required string Language { get; init; }

    public required double Weight { get; init; }

    public required string Answers { get; init; }

    public string? Questionnaire { get; init; }

    public Response ToResponse() =>
        new()
        {
            Id = Id,
            SubmittedAt = RowReading.Readable(SubmittedAt),
            Language = Language,
            Version = Questionnaire,
            Weight = Weight,
            Answers = AnswersJson.Read(Answers),
        };
}
