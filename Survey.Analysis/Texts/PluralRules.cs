using System.Collections.Frozen;

namespace Survey.Analysis.Texts;

/// <summary>
/// The plural rules of Unicode's CLDR for whole numbers, which are all that texts count. Forms of millions ("1 000 000 de
/// respostas") are left out: "other" serves them.
/// </summary>
internal static class PluralRules
{
    public const string Other = "other";

    /// <summary>CLDR's categories, in its order.</summary>
    public static readonly IReadOnlyList<string> Categories = ["zero", "one", "two", "few", "many", Other];

    private static readonly PluralRule OneAlone = new(["one", Other], n => n == 1 ? "one" : Other);

    private static readonly PluralRule ZeroAndOne = new(["one", Other], n => n <= 1 ? "one" : Other);

    private static readonly FrozenDictionary<string, PluralRule> ByLanguage = new (string Languages, PluralRule Rule)[]
    {
        ("bm bo dz id ig ii ja jv km ko lo ms my su th to vi wo yo yue zh", new([Other], _ => Other)),
        ("ak am as bho bn fa ff fr gu hi hy kab kn ln mg nso pa pcm pt si ti wa zu", ZeroAndOne),
        ("pt-PT", OneAlone),
        ("be ru uk", new(["one", "few", "many", Other], n => EndsIn(n, 1) ? "one"
                : EndsInFew(n) ? "few"
                : "many")),
        ("bs hr sh sr", new(["one", "few", Other], n => EndsIn(n, 1) ? "one"
                : EndsInFew(n) ? "few"
                : Other)),
        ("is mk", new(["one", Other], n => EndsIn(n, 1) ? "one" : Other)),
        ("pl", new(["one", "few", "many", Other], n => n == 1 ? "one"
                : EndsInFew(n) ? "few"
                : "many")),
        ("cs sk", new(["one", "few", Other], n => n == 1 ? "one"
                : n is >= 2 and <= 4 ? "few"
                : Other)),
        ("lt", new(["one", "few", Other], n => IsTeen(n) || n % 10 == 0 ? Other
                : n % 10 == 1 ? "one"
                : "few")),
        ("lv prg", new(["zero", "one", Other], n => IsTeen(n) || n % 10 == 0 ? "zero"
                : n % 10 == 1 ? "one"
                : Other)),
        ("ro mo", new(["one", "few", Other], n => n == 1 ? "one"
                : n == 0 || n % 100 is >= 1 and <= 19 ? "few"
                : Other)),
        ("sl", new(["one", "two", "few", Other], n => (n % 100) switch
                {
                    1 => "one",
                    2 => "two",
                    3 or 4 => "few",
                    _ => Other,
                })),
        ("he iw", new(["one", "two", Other], n => n switch
                {
                    1 => "one",
                    2 => "two",
                    _ => Other,
                })),
        ("ga", new(["one", "two", "few", "many", Other], n => n switch
                {
                    1 => "one",
                    2 => "two",
                    <= 6 and >= 3 => "few",
                    <= 10 and >= 7 => "many",
                    _ => Other,
                })),
        ("gd", new(["one", "two", "few", Other], n => n switch
                {
                    1 or 11 => "one",
                    2 or 12 => "two",
                    >= 3 and <= 19 => "few",
                    _ => Other,
                })),
        ("cy", new([.. Categories], n => n switch
                {
                    0 => "zero",
                    1 => "one",
                    2 => "two",
                    3 => "few",
                    6 => "many",
                    _ => Other,
                })),
        ("mt", new(["one", "two", "few", "many", Other], Maltese)),
        ("ar", new([.. Categories], Arabic)),
    }
        .SelectMany(rule => rule.Languages.Split(' ').Select(language => KeyValuePair.Create(language, rule.Rule)))
        .ToFrozenDictionary();

    /// <summary>The rule of a language such as "pt-BR", of the language without its region, or else one and other.</summary>
    public static PluralRule Of(string language) =>
        ByLanguage.GetValueOrDefault(language) ?? ByLanguage.GetValueOrDefault(language.Split('-')[0]) ?? OneAlone;

    private static bool EndsIn(long n, int digit) => n % 10 == digit && n % 100 != 10 + digit;

    private static bool EndsInFew(long n) => n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14);

    private static bool IsTeen(long n) => n % 100 is >= 11 and <= 19;

    private static string Maltese(long n) =>
        n switch
        {
            1 => "one",
            2 => "two",
            0 => "few",
            _ => (n % 100) switch
            {
                >= 3 and <= 10 => "few",
                >= 11 and <= 19 => "many",
                _ => Other,
            },
        };

    private static string Arabic(long n) =>
        n switch
        {
            0 => "zero",
            1 => "one",
            2 => "two",
            _ => (n % 100) switch
            {
                >= 3 and <= 10 => "few",
                >= 11 => "many",
                _ => Other,
            },
        };
}
