using Survey.Analysis.Questionnaires;
using Survey.Analysis.Texts;

namespace Survey.Analysis.Versions;

/// <summary>Marks the texts of what is no longer asked, so that every table, list and export shows it.</summary>
internal static class FormerWords
{
    /// <param name="text">A wording or a label.</param>
    /// <param name="questionnaire">Whose languages it is marked in; where there is no mark in one, it is English.</param>
    public static LocalizedText Mark(LocalizedText text, Questionnaire questionnaire) =>
        Marked(text, questionnaire, language => Texts(questionnaire).Text("former", language, text.In(language)));

    public static Option Mark(Option option, Questionnaire questionnaire) =>
        option with
        {
            Label = Mark(option.Label, questionnaire),
        };

    /// <param name="option">As it was.</param>
    /// <param name="parts">What it was split into.</param>
    /// <param name="questionnaire">Whose languages it is marked in.</param>
    public static Option Split(Option option, IReadOnlyList<Option> parts, Questionnaire questionnaire) =>
        option with
        {
            Label = Marked(option.Label, questionnaire, language =>
                Texts(questionnaire)
                    .Text(
                        "split",
                        language,
                        option.Label.In(language),
                        string.Join("; ", parts.Select(part => part.Label.In(language)))
                    )
            ),
        };

    private static TextCatalogue Texts(Questionnaire questionnaire) => questionnaire.Texts["versions"];

    private static LocalizedText Marked(LocalizedText text, Questionnaire questionnaire, Func<string, string> mark) =>
        new(
            mark(questionnaire.DefaultLanguage),
            questionnaire.Languages.Union(text.Languages).Select(language => KeyValuePair.Create(language, mark(language)))
        );
}
