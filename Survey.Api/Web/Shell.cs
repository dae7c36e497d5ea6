using Survey.Analysis.Questionnaires;

namespace Survey.Api.Web;

/// <summary>The frame around a page's content.</summary>
/// <param name="Words">The page's language.</param>
/// <param name="Title">The title for the browser's tab; unique among the pages.</param>
public sealed record Shell(Words Words, Said Title)
{
    /// <summary>The survey that the page belongs to, in the head of the page.</summary>
    public string? SurveyTitle { get; init; }

    /// <summary>The id of that survey; null on pages that belong to no single survey.</summary>
    public string? Survey { get; init; }

    public LocalizedText? Notice { get; init; }

    /// <summary>The languages to choose from, the page's own included.</summary>
    public IReadOnlyList<LanguageLink> Languages { get; init; } = [];

    public string Language => Words.Language;
}
