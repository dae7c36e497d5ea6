namespace Survey.Analysis.Problems;

/// <summary>The texts about files of texts that a project adds, for their translators. docs/languages.md explains every rule.</summary>
internal static class TranslationTexts
{
    public static readonly IReadOnlyDictionary<string, string> ByRule = new Dictionary<string, string>
    {
        ["translations/unknown-file"] =
            "there is no catalogue '{0}'; {1}. The file is not used: name it CATALOGUE.LANGUAGE.json, such as web.pt.json",
        ["translations/invalid-language"] = "'{0}' is not a language code; name the file with one such as 'pt' or 'pt-BR'",
        ["translations/unknown-key"] = "there is no text '{0}'; {1}",
        ["translations/places"] =
            "the text has the places {0}, and the English one has {1}; use the same, each as often as you like",
        ["translations/broken-place"] = "a brace opens or closes no place such as {{0}}; write a brace that is shown twice",
        ["translations/not-counted"] = "the English text has no plural forms; write one text",
        ["translations/unknown-form"] = "there is no plural form '{0}'; the forms of '{1}' are {2}",
        ["translations/missing-form"] = "the plural forms of '{0}' are {1}; write an object with each of them; missing: {2}",
    };
}
