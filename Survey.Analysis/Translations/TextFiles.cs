using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Texts;

namespace Survey.Analysis.Translations;

/// <summary>
/// Reads files of texts that a project adds: <c>CATALOGUE.LANGUAGE.json</c>, each an object of key and text, or of key and
/// plural forms. A file may have some texts only; a text with a problem is left out, and the others are used.
/// </summary>
public static class TextFiles
{
    /// <param name="library">The texts so far; those of the files take precedence.</param>
    /// <param name="files">Of which a later one takes precedence over an earlier one.</param>
    /// <param name="onlyMissing">Whether the texts so far take precedence instead.</param>
    public static TextsReading Add(TextLibrary library, IReadOnlyList<SourceFile> files, bool onlyMissing = false)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(files);
        var read = files.Select(file => new TextFileReader(library, file).Read()).ToList();
        var added = read.SelectMany(file => file.Texts)
            .Where(text => !onlyMissing || !library[text.Catalogue].Has(text.Key, text.Language))
            .ToList();
        return new(added.Count == 0 ? library : library.With(added), [.. read.SelectMany(file => file.Problems)]);
    }

    /// <summary>Whether a file can be named with it: "pt", "pt-BR".</summary>
    public static bool IsLanguage(string code) => LanguageSet.IsCode(code);
}
