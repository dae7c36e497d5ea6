using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Web;

namespace Survey.Api.Responses;

/// <summary>Answers to read, page after page.</summary>
public sealed record AnswerListView
{
    public required Words Words { get; init; }

    /// <summary>The pages that apply.</summary>
    public required Journey Journey { get; init; }

    public required IReadOnlyDictionary<string, AnswerValue> Answers { get; init; }

    /// <summary>Whether the form of the page around it leads to the pages on which they are changed.</summary>
    public bool CanChange { get; init; }
}
