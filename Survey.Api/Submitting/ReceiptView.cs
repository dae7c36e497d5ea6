using Survey.Api.Web;

namespace Survey.Api.Submitting;

/// <summary>A stored response, for the holder of its receipt.</summary>
public sealed record ReceiptView
{
    public required Shell Shell { get; init; }

    public required string Receipt { get; init; }

    /// <summary>The whole address of the page.</summary>
    public required string Link { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>Whether the stored answers can be read.</summary>
    public required bool IsReadable { get; init; }

    /// <summary>Whether the questionnaire is still served, and with it the texts of the answers.</summary>
    public required bool HasAnswers { get; init; }

    /// <summary>Whether the questionnaire asks about skills, so that there is a report.</summary>
    public required bool HasReport { get; init; }

    /// <summary>Whether the survey still takes answers.</summary>
    public required bool CanChange { get; init; }

    /// <summary>The questionnaire's closing text, in simple markup.</summary>
    public string? CompletedHtml { get; init; }
}
