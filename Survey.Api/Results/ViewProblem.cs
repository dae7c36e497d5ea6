using Survey.Analysis.Texts;
using Survey.Api.Web;

namespace Survey.Api.Results;

/// <summary>Why there is no such view.</summary>
/// <param name="Code">Stable, for other programs.</param>
/// <param name="Key">Of the words that say what to do.</param>
/// <param name="Arguments">What the words are about.</param>
public sealed record ViewProblem(string Code, string Key, params object[] Arguments)
{
    /// <summary>The words in a page's language.</summary>
    public Said In(Words words) => words[Key, Arguments];

    /// <summary>The English detail of the API error, where it says more than the page does.</summary>
    public string? Detail { get; init; }

    /// <summary>The words for other programs.</summary>
    public string Text(TextLibrary texts) => Detail ?? In(new Words(texts, TextCatalogue.Languages[0])).Text;
}
