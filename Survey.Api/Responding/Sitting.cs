using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Surveys;

namespace Survey.Api.Responding;

/// <summary>One respondent at one questionnaire, as found at the start of a request.</summary>
internal sealed record Sitting
{
    public required OpenSurvey Survey { get; init; }

    /// <summary>Names the draft; null until a page has been saved.</summary>
    public required string? Token { get; init; }

    public required string Language { get; init; }

    /// <summary>As typed, right or wrong.</summary>
    public required IReadOnlyDictionary<string, AnswerValue> Answers { get; init; }

    public required Journey Journey { get; init; }

    public Questionnaire Questionnaire => Survey.Questionnaire;

    /// <summary>The page to go on with: the first incomplete one, else the overview.</summary>
    public string Resume => Journey.FirstIncomplete is { } page ? AddressOf(page) : CheckAddress;

    public string StartAddress => $"/s/{Survey.Id}?lang={Language}";

    public string CheckAddress => $"/s/{Survey.Id}/check?lang={Language}";

    public string AddressOf(JourneyPage page) => AddressOf(page.Page.Name);

    /// <param name="page">The name of a page.</param>
    /// <param name="returnsToCheck">Whether the overview comes after it.</param>
    public string AddressOf(string page, bool returnsToCheck = false) =>
        $"/s/{Survey.Id}/pages/{Uri.EscapeDataString(page)}?lang={Language}{(returnsToCheck ? "&from=check" : "")}";
}
