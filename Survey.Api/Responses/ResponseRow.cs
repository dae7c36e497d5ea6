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

    /// <summary>
    /// Hash of the receipt's first half, or of the whole in older responses, whose receipts had no halves; null for imported
    /// answers.
    /// </summary>
    public byte[]? ReceiptHash { get; init; }

    /// <summary>Hash of the whole receipt.</summary>
    public byte[]? ReceiptCheck { get; init; }

    /// <summary>Hash of what was sent, under its key; null for imported answers, and once retention has removed it.</summary>
    public string? PayloadHash { get; init; }

    /// <summary>The receipt's second half, sealed by <see cref="SubmissionKey"/>; null as above.</summary>
    public byte[]? SealedReceipt { get; init; }

    /// <summary>The version of the questionnaire that was answered; null for imported answers.</summary>
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
