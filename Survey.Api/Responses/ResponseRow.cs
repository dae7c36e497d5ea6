using Survey.Analysis.Responses;

namespace Survey.Api.Responses;

/// <summary>A row of <c>responses</c>.</summary>
internal sealed record ResponseRow
{
    public required string Survey { get; init; }

    public required string Id { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public required string Language { get; init; }

    public required double Weight { get; init; }

    public required string Answers { get; init; }

    /// <summary>Of the receipt's first half, of the whole in responses of before there were halves; null for imported answers.</summary>
    public byte[]? ReceiptHash { get; init; }

    /// <summary>Of the whole receipt.</summary>
    public byte[]? ReceiptCheck { get; init; }

    /// <summary>Of what was sent, under its key; null for imported answers, and when sending them again is forgotten.</summary>
    public string? PayloadHash { get; init; }

    /// <summary>The receipt's second half under <see cref="SubmissionKey"/>; null as the above.</summary>
    public byte[]? SealedReceipt { get; init; }

    /// <summary>The version of the questionnaire that was answered; null for imported answers.</summary>
    public string? Questionnaire { get; init; }

    public Response ToResponse() =>
        new()
        {
            Id = Id,
            SubmittedAt = SubmittedAt,
            Language = Language,
            Weight = Weight,
            Answers = AnswersJson.Read(Answers),
        };
}
