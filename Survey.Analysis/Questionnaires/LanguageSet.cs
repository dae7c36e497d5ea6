using System.Text.RegularExpressions;
using Survey.Analysis.Json;
using Survey.Analysis.Problems;

namespace Survey.Analysis.Questionnaires;

/// <summary>The languages of a questionnaire. Every text must have each of them, and no other.</summary>
internal sealed partial class LanguageSet
{
    /// <summary>How SurveyJS writes the text in the default language.</summary>
    private const string DefaultKey = "default";

    private LanguageSet(IReadOnlyList<string> all) => All = all;

    /// <summary>The default language first.</summary>
    public IReadOnlyList<string> All { get; }

    private string Default => All[0];

    public static LanguageSet Of(IReadOnlyList<string> languages) => new(languages);

    /// <summary>The languages that the title is written in.</summary>
    public static LanguageSet Of(string @default, Node? title, ProblemCollector problems)
    {
        var translations = (title as Node.Object)?.Members ?? [];
        foreach (var (language, text) in translations.Where(text => text.Key != DefaultKey && !Code().IsMatch(text.Key)))
        {
            problems.Add("languages/invalid", text, language);
        }

        return new([@default, .. translations.Select(text => text.Key).Where(key => key != DefaultKey && key != @default)]);
    }

    public static bool IsCode(string language) => Code().IsMatch(language);

    /// <summary>A text that may be left out.</summary>
    public LocalizedText? Find(Properties properties, string name) =>
        properties.Find(name) is { } value ? Read(value, properties.Problems) : null;

    /// <summary>A text that must be there; after the problem an empty one.</summary>
    public LocalizedText Require(Properties properties, string name) =>
        properties.Required(name) is { } value ? Read(value, properties.Problems) : new("");

    /// <summary>Texts in every language; a list of them may be absent.</summary>
    public IReadOnlyList<LocalizedText> List(Properties properties, string name) =>
        [.. properties.Items(name).Select(item => Read(item, properties.Problems))];

    /// <summary>A text, or an object of texts by language.</summary>
    public LocalizedText Read(Node value, ProblemCollector problems)
    {
        if (value is Node.Text plain)
        {
            return Plain(plain.Value, plain, problems);
        }

        if (value is Node.Object texts)
        {
            return Translated(texts, problems);
        }

        problems.Add("properties/wrong-type", value, "a text, or an object of texts by language", value.Kind);
        return new("");
    }

    /// <summary>A text that is written in the default language only.</summary>
    public LocalizedText Plain(string text, Node at, ProblemCollector problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            problems.Add("texts/empty", at);
        }
        else if (All.Count > 1)
        {
            problems.Add("texts/missing-language", at, string.Join(", ", All.Skip(1)));
        }

        return new(text, [KeyValuePair.Create(Default, text)]);
    }

    private LocalizedText Translated(Node.Object node, ProblemCollector problems)
    {
        var texts = new Dictionary<string, string>();
        foreach (var (key, value) in node.Members)
        {
            var language = key == DefaultKey ? Default : key;
            if (!All.Contains(language))
            {
                problems.Add("texts/unknown-language", value, key, string.Join(", ", All));
            }
            else if (!texts.TryAdd(language, Translation(value, problems)))
            {
                problems.Add("texts/two-defaults", value, Default);
            }
        }

        var missing = All.Where(language => !texts.ContainsKey(language)).ToList();
        if (missing.Count > 0)
        {
            problems.Add("texts/missing-language", node, string.Join(", ", missing));
        }

        return new(texts.GetValueOrDefault(Default, ""), texts);
    }

    private static string Translation(Node value, ProblemCollector problems)
    {
        if (value is not Node.Text text)
        {
            problems.Add("properties/wrong-type", value, "a text", value.Kind);
        }
        else if (string.IsNullOrWhiteSpace(text.Value))
        {
            problems.Add("texts/empty", value);
        }

        return (value as Node.Text)?.Value ?? "";
    }

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
