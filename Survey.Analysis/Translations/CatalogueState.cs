using Survey.Analysis.Texts;

namespace Survey.Analysis.Translations;

/// <summary>How far a catalogue is translated into a language.</summary>
/// <param name="Name">Of the catalogue.</param>
/// <param name="Language">Such as "pt".</param>
/// <param name="All">How many texts it has.</param>
/// <param name="Missing">The keys for which English stands in, in the order of their code points.</param>
public sealed record CatalogueState(string Name, string Language, int All, IReadOnlyList<string> Missing)
{
    /// <summary>The name of the catalogue's file in that language.</summary>
    public string File => $"{Name}.{Language}.json";

    /// <summary>Every catalogue, in the order of their names. A language with a region also has the texts of the one without.</summary>
    public static IReadOnlyList<CatalogueState> Of(TextLibrary library, string language)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(language);
        return
        [
            .. library.Names.Select(name => new CatalogueState(
                name,
                language,
                library[name].Keys.Count(),
                [.. library[name].Keys.Where(key => IsMissing(library[name], key, language)).Order(StringComparer.Ordinal)]
            )),
        ];
    }

    private static bool IsMissing(TextCatalogue catalogue, string key, string language) =>
        !catalogue.Has(key, language) && !catalogue.Has(key, language.Split('-')[0]);
}
