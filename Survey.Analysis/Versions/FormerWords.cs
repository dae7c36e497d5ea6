using Survey.Analysis.Questionnaires;
using Survey.Analysis.Texts;

namespace Survey.Analysis.Versions;

/// <summary>Marks the texts of what is no longer asked, so that every table, list and export shows it.</summary>
internal static class FormerWords
{
    private static readonly TextCatalogue Catalogue = TextCatalogue.Load(
        typeof(FormerWords).Assembly,
        "Survey.Analysis.Texts.versions"
    );

    /// <param name="text">A wording or a label.</param>
    /// <param name="questionnaire">Whose languages it is marked in; in others than the five, the mark is English.</param>
    public static LocalizedText Mark(LocalizedText text, Questionnaire questionnaire) =>
        new(
            Marked(text.Default, questionnaire.DefaultLanguage),
            questionnaire
                .Languages.Union(text.Languages)
                .Select(language => KeyValuePair.Create(language, Marked(text.In(language), language)))
        );

    public static Option Mark(Option option, Questionnaire questionnaire) =>
        option with
        {
            Label = Mark(option.Label, questionnaire),
        };

    private static string Marked(string text, string language) => Catalogue.Text("former", language, text);
}
