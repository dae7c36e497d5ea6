using Survey.Analysis.Questionnaires;
using Survey.Analysis.Texts;

namespace Survey.Analysis.Responses;

/// <summary>The words about answers: what to mend, by problem id, and yes and no.</summary>
internal static class AnswerTexts
{
    public static TextCatalogue Catalogue { get; } =
        TextCatalogue.Load(typeof(AnswerTexts).Assembly, "Survey.Analysis.Texts.answers");

    /// <summary>"Yes" in the catalogue's languages.</summary>
    public static LocalizedText Yes { get; } = InEveryLanguage("answers/yes");

    public static LocalizedText No { get; } = InEveryLanguage("answers/no");

    /// <summary>The two options of a yes/no question, yes first, in the author's words or the catalogue's.</summary>
    public static IReadOnlyList<Option> Options(YesNoQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return [new(YesNoQuestion.TrueCode, question.LabelTrue ?? Yes), new(YesNoQuestion.FalseCode, question.LabelFalse ?? No)];
    }

    private static LocalizedText InEveryLanguage(string key) =>
        new(
            Catalogue.Text(key, TextCatalogue.Languages[0]),
            TextCatalogue.Languages.Select(language => KeyValuePair.Create(language, Catalogue.Text(key, language)))
        );
}
