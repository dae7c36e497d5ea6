namespace Survey.Analysis.Interchange.Wordings;

/// <summary>Yes and no as spreadsheets and other services of many languages write them.</summary>
internal static class YesNoWords
{
    private static readonly string[] YesTexts =
    [
        "1",
        "true",
        "yes",
        "y",
        "checked",
        "selected",
        "on",
        "waar",
        "ja",
        "j",
        "wahr",
        "vrai",
        "oui",
        "vero",
        "sì",
        "si",
        "s",
        "verdadero",
        "verdadeiro",
        "sí",
        "sim",
        "ΑΛΗΘΕΣ",
        "αληθής",
        "ναι",
        "cert",
    ];

    private static readonly string[] NoTexts =
    [
        "0",
        "false",
        "no",
        "n",
        "unchecked",
        "not selected",
        "off",
        "onwaar",
        "nee",
        "falsch",
        "nein",
        "faux",
        "non",
        "falso",
        "não",
        "ΨΕΥΔΕΣ",
        "ψευδής",
        "όχι",
        "fals",
    ];

    private static readonly WordingIndex Index = new(As("1", "0"));

    /// <summary>Null where it is neither.</summary>
    internal static bool? Read(string cell) => Index.Find(WholeNumber.Of(cell)) is [var first, ..] ? first.Code == "1" : null;

    /// <summary>The words, with codes of the caller's.</summary>
    internal static IEnumerable<(string Text, string Code, string? Language)> As(string yes, string no) =>
        [.. Of(yes, YesTexts), .. Of(no, NoTexts)];

    private static IEnumerable<(string, string, string?)> Of(string code, IEnumerable<string> texts) =>
        texts.Select(text => (text, code, (string?)null));
}
