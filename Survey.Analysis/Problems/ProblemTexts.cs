using System.Collections.Frozen;
using System.Globalization;

namespace Survey.Analysis.Problems;

/// <summary>
/// What authors and researchers read about the problems of their files, by rule. Each text says what is wrong, then what to do.
/// It is in English, as is the command line; about answers files see <see cref="FileMessages"/>. A rule is a problem's id; where
/// one id has several texts, <c>id:case</c>.
/// </summary>
internal static class ProblemTexts
{
    private static readonly FrozenDictionary<string, string> ByRule = QuestionnaireTexts
        .ByRule.Concat(WeightingTexts.ByRule)
        .Concat(TranslationTexts.ByRule)
        .ToFrozenDictionary();

    public static string IdOf(string rule) => rule.Split(':')[0];

    /// <summary>Null where the rule has no text here.</summary>
    public static string? Find(string rule) => ByRule.GetValueOrDefault(rule);

    public static string Text(string rule, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, ByRule[rule], arguments);
}
