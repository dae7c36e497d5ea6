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

    /// <summary>The address at which the answers of a page are changed; null where they cannot be.</summary>
    public Func<JourneyPage, string>? Change { get; init; }
}
