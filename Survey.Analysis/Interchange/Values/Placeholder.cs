using Survey.Analysis.Interchange.Wordings;

namespace Survey.Analysis.Interchange.Values;

/// <summary>What people write where they have nothing to say.</summary>
internal static class Placeholder
{
    private static readonly HashSet<string> Texts =
    [
        "",
        "-",
        "--",
        "---",
        "/",
        "x",
        "n/a",
        "na",
        "n.a",
        "#n/a",
        "nan",
        "null",
        "none",
        "nvt",
        "n.v.t",
        "geen",
        "n/d",
        "nd",
        "no",
        "ninguno",
        "ninguna",
        "nessuno",
        "nessuna",
        "δ/υ",
        "δεν υπάρχει",
        "κανένα",
        "keine",
        "aucun",
    ];

    internal static bool Is(string cell) => Texts.Contains(FoldedText.Key(cell));
}
