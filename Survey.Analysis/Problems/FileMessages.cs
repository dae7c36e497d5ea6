using System.Globalization;
using Survey.Analysis.Texts;

namespace Survey.Analysis.Problems;

/// <summary>
/// What people read about the answers files that they hand in, in one language: the catalogue <c>files</c>. Texts for authors of
/// questionnaires, translators and about weights are in English.
/// </summary>
/// <param name="language">A language of the catalogue; English stands in for others.</param>
/// <param name="texts">Null is the product's own.</param>
public sealed class FileMessages(string language, TextLibrary? texts = null)
{
    internal string Language => language;

    internal TextLibrary Texts { get; } = texts ?? TextLibrary.BuiltIn;

    public static FileMessages English { get; } = new(TextCatalogue.Languages[0]);

    /// <param name="key">A rule of a problem, or another key of the catalogue.</param>
    /// <param name="arguments">What the text names.</param>
    /// <exception cref="KeyNotFoundException">No such key.</exception>
    public string Text(string key, params object[] arguments) =>
        ProblemTexts.Find(key) is { } english
            ? string.Format(CultureInfo.InvariantCulture, english, arguments)
            : Texts["files"].Text(key, language, arguments);

    /// <inheritdoc cref="NearestName.Advice"/>
    internal string Advice(string unknown, IEnumerable<string> known)
    {
        var candidates = known.ToList();
        return NearestName.Find(unknown, candidates) is { } nearest ? Text("advice.nearest", nearest)
            : candidates.Count == 0 ? Text("advice.none")
            : Text("advice.known", string.Join(", ", candidates));
    }
}
