namespace Survey.Api.Pages;

/// <summary>A stored response, for the holder of its receipt.</summary>
public sealed record ReceiptView
{
    public required Shell Shell { get; init; }

    public required string Receipt { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>Null where the questionnaire is no longer there, and with it the words of the answers.</summary>
    public required AnswerListView? Answers { get; init; }

    /// <summary>Whether the survey still takes answers.</summary>
    public required bool CanChange { get; init; }

    /// <summary>The questionnaire's own thanks, simple markup.</summary>
    public string? CompletedHtml { get; init; }
}
