using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Interchange.Wordings;

/// <summary>One way to write something that has a code.</summary>
/// <param name="Key">Folded, for comparing.</param>
/// <param name="Code">What it stands for.</param>
/// <param name="Language">Null where it is the code itself.</param>
internal sealed record Wording(string Key, string Code, string? Language)
{
    /// <summary>Every language's wording of the text.</summary>
    internal static IEnumerable<(string Text, string Code, string? Language)> Of(
        string code,
        LocalizedText text,
        string defaultLanguage
    ) => text.Languages.Append(defaultLanguage).Distinct().Select(language => (text.In(language), code, (string?)language));
}
