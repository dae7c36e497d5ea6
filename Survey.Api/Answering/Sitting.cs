using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Surveys;

namespace Survey.Api.Answering;

/// <summary>One respondent at one questionnaire, as found at the start of a request.</summary>
internal sealed record Sitting
{
    public required OpenSurvey Survey { get; init; }

    /// <summary>Names the draft.</summary>
    public required string Token { get; init; }

    /// <summary>What has been saved; null until a page has been.</summary>
    public required ResponseDraft? Draft { get; init; }

    public required string Language { get; init; }

    public required Journey Journey { get; init; }

    /// <summary>Whether addresses carry the token, because the browser keeps no cookie of it.</summary>
    public required bool IsInAddress { get; init; }

    /// <summary>When the survey closed; null while it takes answers.</summary>
    public required DateTimeOffset? Closed { get; init; }

    /// <summary>What must be said wherever answers of the survey are shown.</summary>
    public required LocalizedText? Notice { get; init; }

    public Questionnaire Questionnaire => Survey.Questionnaire;

    /// <summary>As typed, right or wrong.</summary>
    public IReadOnlyDictionary<string, AnswerValue> Answers => Draft?.Answers ?? new Dictionary<string, AnswerValue>();

    /// <summary>The receipt of the response that is being changed; null for a new one.</summary>
    public string? Receipt => Draft?.Receipt;

    /// <summary>The page to go on with: the first incomplete one, else the overview.</summary>
    public string Resume => Journey.FirstIncomplete is { } page ? AddressOf(page) : CheckAddress;

    public string StartAddress => Address("");

    public string CheckAddress => Address("/check");

    public string LaterAddress => Address("/later");

    public string ClosedAddress => Address("/closed");

    /// <summary>Goes on with this draft from anywhere.</summary>
    public string ResumeLink => $"/s/{Survey.Id}/resume/{Token}";

    public string AddressOf(JourneyPage page) => AddressOf(page.Page.Name);

    /// <param name="page">The name of a page.</param>
    /// <param name="returnsToCheck">Whether the overview comes after it.</param>
    public string AddressOf(string page, bool returnsToCheck = false) =>
        Address($"/pages/{Uri.EscapeDataString(page)}") + (returnsToCheck ? "&from=check" : "");

    private string Address(string path) => $"/s/{Survey.Id}{path}?lang={Language}{(IsInAddress ? $"&draft={Token}" : "")}";
}
