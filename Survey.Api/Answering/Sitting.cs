using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;
using Survey.Api.Surveys;
using Survey.Api.Web;

namespace Survey.Api.Answering;

/// <summary>One respondent at one questionnaire, as found at the start of a request.</summary>
internal sealed record Sitting
{
    public required OpenSurvey Survey { get; init; }

    /// <summary>Names the draft; empty where the request named none.</summary>
    public required string Token { get; init; }

    /// <summary>What has been saved; null where there is none.</summary>
    public required ResponseDraft? Draft { get; init; }

    public required string Language { get; init; }

    public required Journey Journey { get; init; }

    /// <summary>Whether the browser has sent a cookie of this survey, so that the next page can be found by it.</summary>
    public required bool KeepsCookies { get; init; }

    /// <summary>When the survey closed; null while it takes answers.</summary>
    public required DateTimeOffset? Closed { get; init; }

    /// <summary>The notice that must be shown wherever answers of the survey are shown.</summary>
    public required LocalizedText? Notice { get; init; }

    public Questionnaire Questionnaire => Survey.Questionnaire;

    public Words Words => new(Questionnaire.Texts, Language);

    /// <summary>As typed, right or wrong.</summary>
    public IReadOnlyDictionary<string, AnswerValue> Answers => Draft?.Answers ?? new Dictionary<string, AnswerValue>();

    /// <summary>The receipt of the response that is being changed; null for a new one.</summary>
    public string? Receipt => Draft?.Receipt;

    /// <summary>The survey's language that the button names; the current one where it names none.</summary>
    public string LanguageAfter(string action) =>
        FormActions.IsSwitch(action) && Questionnaire.Languages.Contains(action[FormActions.Switch.Length..])
            ? action[FormActions.Switch.Length..]
            : Language;

    public string StartAddress => Address("");

    public string BeginAddress => Address("/start");

    public string ContinueAddress => Address("/continue");

    public string RestartAddress => Address("/restart");

    public string CheckAddress => Address("/check");

    public string LaterAddress => Address("/later");

    public string ClosedAddress => Address("/closed");

    /// <summary>
    /// The page on which to continue: the first incomplete one, or the first of all where nothing has been answered yet. Null is
    /// the overview.
    /// </summary>
    public string? CurrentPage => (Answers.Count == 0 ? Journey.Pages[0] : Journey.FirstIncomplete)?.Page.Name;

    public string ResumeAddress => CurrentPage is { } page ? AddressOf(page) : CheckAddress;

    /// <param name="page">The name of a page.</param>
    /// <param name="returnsToCheck">Whether the overview comes after it.</param>
    public string AddressOf(string page, bool returnsToCheck = false) =>
        Address($"/pages/{Uri.EscapeDataString(page)}") + (returnsToCheck ? "&from=check" : "");

    /// <summary>What has changed since the draft was begun.</summary>
    public SinceBegun Since =>
        new(Draft?.BegunWith == Survey.Version ? null : Survey.Union.Find(Draft?.BegunWith), Questionnaire);

    /// <summary>The same after a draft has been made or changed.</summary>
    public Sitting With(string token, ResponseDraft draft) =>
        this with
        {
            Token = token,
            Draft = draft,
            Language = draft.Language,
            Journey = Journey.Of(Questionnaire, draft.Answers),
        };

    private string Address(string path) => $"/s/{Survey.Id}{path}?lang={Language}";
}
