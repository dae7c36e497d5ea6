using System.Collections.Frozen;
using System.Reflection;

namespace Survey.Analysis.Texts;

/// <summary>All catalogues of texts, by name.</summary>
public sealed class TextLibrary
{
    private const string Folder = ".Texts.";

    private readonly FrozenDictionary<string, TextCatalogue> catalogues;

    private TextLibrary(FrozenDictionary<string, TextCatalogue> catalogues) => this.catalogues = catalogues;

    /// <summary>Those of this assembly: of reports, answers and versions.</summary>
    public static TextLibrary BuiltIn { get; } = Load(typeof(TextLibrary).Assembly);

    /// <summary>The names of the catalogues, in the order of their code points.</summary>
    public IEnumerable<string> Names => catalogues.Keys.Order(StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">There is no such catalogue.</exception>
    public TextCatalogue this[string name] => catalogues[name];

    /// <summary>The catalogues that assemblies embed in their folder <c>Texts</c>.</summary>
    public static TextLibrary Load(params IEnumerable<Assembly> assemblies)
    {
        var ending = $".{TextCatalogue.Languages[0]}.json";
        return new(
            assemblies
                .SelectMany(assembly =>
                    assembly
                        .GetManifestResourceNames()
                        .Where(name =>
                            name.Contains(Folder, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal)
                        )
                        .Select(name => name[..^ending.Length])
                        .Select(name => KeyValuePair.Create(NameOf(name), TextCatalogue.Load(assembly, name)))
                )
                .ToFrozenDictionary()
        );
    }

    public bool Has(string name) => catalogues.ContainsKey(name);

    internal TextLibrary With(IEnumerable<AddedText> added)
    {
        var byCatalogue = added.ToLookup(text => text.Catalogue);
        return new(
            catalogues.ToFrozenDictionary(
                catalogue => catalogue.Key,
                catalogue =>
                    byCatalogue.Contains(catalogue.Key) ? catalogue.Value.With(byCatalogue[catalogue.Key]) : catalogue.Value
            )
        );
    }

    private static string NameOf(string resource) => resource[(resource.LastIndexOf('.') + 1)..];
}
