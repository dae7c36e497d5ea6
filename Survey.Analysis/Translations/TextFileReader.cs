using Survey.Analysis.Json;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Texts;

namespace Survey.Analysis.Translations;

/// <summary>Reads one file of texts.</summary>
internal sealed class TextFileReader
{
    private readonly TextLibrary library;
    private readonly SourceFile file;
    private readonly ProblemCollector problems;
    private readonly string name;
    private readonly string language;

    public TextFileReader(TextLibrary library, SourceFile file)
    {
        (this.library, this.file) = (library, file);
        problems = new(file.Name);
        var stem = Path.GetFileNameWithoutExtension(file.Name);
        var dot = stem.LastIndexOf('.');
        (name, language) = dot < 0 ? (stem, "") : (stem[..dot], stem[(dot + 1)..]);
    }

    public (IReadOnlyList<AddedText> Texts, IReadOnlyList<Problem> Problems) Read()
    {
        var texts = IsNamedWell() && NodeReader.Read(file, problems) is { } root ? Texts(root) : [];
        return (texts, problems.Problems);
    }

    private bool IsNamedWell()
    {
        if (!library.Has(name))
        {
            problems.AddToFile("translations/unknown-file", line: 0, name, NearestName.Advice(name, library.Names));
        }
        else if (!LanguageSet.IsCode(language))
        {
            problems.AddToFile("translations/invalid-language", line: 0, language);
        }

        return problems.IsEmpty;
    }

    private List<AddedText> Texts(Node.Object root)
    {
        var catalogue = library[name];
        var texts = new List<AddedText>();
        foreach (var (key, value) in root.Members)
        {
            if (!catalogue.Has(key, TextCatalogue.Languages[0]))
            {
                problems.Add("translations/unknown-key", value, key, NearestName.Advice(key, Near(key, catalogue)));
            }
            else if (Forms(value, catalogue.Forms(key, TextCatalogue.Languages[0])) is { } forms)
            {
                texts.Add(new(name, language, key, forms));
            }
        }

        return texts;
    }

    /// <summary>Not all of hundreds of keys: those of the same part of the catalogue.</summary>
    private static IEnumerable<string> Near(string key, TextCatalogue catalogue) =>
        catalogue.Keys.Where(known => known.Split('.')[0] == key.Split('.')[0]).Order(StringComparer.Ordinal);

    /// <returns>Null after a problem.</returns>
    private TextForms? Forms(Node value, TextForms english)
    {
        var before = problems.Problems.Count;
        var forms = value switch
        {
            Node.Text text => Plain(text, english),
            Node.Object counted when english.IsCounted => Counted(counted, english),
            Node.Object => Refused("translations/not-counted", value),
            _ => Refused("properties/wrong-type", value, "a text, or an object of plural forms", value.Kind),
        };
        return problems.Problems.Count == before ? forms : null;
    }

    private TextForms Plain(Node.Text text, TextForms english)
    {
        Check(text, english, mayLeaveOut: false);
        if (english.IsCounted)
        {
            RequireForms(text, [PluralRules.Other]);
        }

        return TextForms.Plain(text.Value);
    }

    private TextForms Counted(Node.Object forms, TextForms english)
    {
        foreach (var (category, form) in forms.Members)
        {
            Check(category, form, english);
        }

        RequireForms(forms, [.. forms.Members.Select(form => form.Key)]);
        return new(forms.Members.ToDictionary(form => form.Key, form => (form.Value as Node.Text)?.Value ?? ""));
    }

    private void Check(string category, Node form, TextForms english)
    {
        var rule = PluralRules.Of(language);
        if (!PluralRules.Categories.Contains(category))
        {
            problems.Add("translations/unknown-form", form, category, language, string.Join(", ", rule.Categories));
        }
        else if (form is Node.Text text)
        {
            // "One person" may do without its number.
            Check(text, english, mayLeaveOut: category != PluralRules.Other);
        }
        else
        {
            Refused("properties/wrong-type", form, "a text", form.Kind);
        }
    }

    private void Check(Node.Text text, TextForms english, bool mayLeaveOut)
    {
        if (string.IsNullOrWhiteSpace(text.Value))
        {
            problems.Add("texts/empty", text);
        }
        else if (Places.Of(text.Value) is not { } places)
        {
            problems.Add("translations/broken-place", text);
        }
        else if (Places.Of(english.ByCategory[PluralRules.Other])! is var known && !Fits(places, known, mayLeaveOut))
        {
            problems.Add("translations/places", text, Shown(places), Shown(known));
        }
    }

    private static bool Fits(IReadOnlySet<string> places, IReadOnlySet<string> known, bool mayLeaveOut) =>
        mayLeaveOut ? places.IsSubsetOf(known) : places.SetEquals(known);

    private static string Shown(IReadOnlySet<string> places) =>
        places.Count == 0 ? "none" : string.Join(' ', places.Order(StringComparer.Ordinal));

    private void RequireForms(Node at, IReadOnlyList<string> given)
    {
        var asked = PluralRules.Of(language).Categories;
        var missing = asked.Except(given).ToList();
        if (missing.Count > 0)
        {
            problems.Add("translations/missing-form", at, language, string.Join(", ", asked), string.Join(", ", missing));
        }
    }

    private TextForms? Refused(string rule, Node at, params object[] arguments)
    {
        problems.Add(rule, at, arguments);
        return null;
    }
}
