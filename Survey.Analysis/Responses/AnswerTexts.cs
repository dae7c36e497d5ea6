using Survey.Analysis.Questionnaires;
using Survey.Analysis.Texts;

namespace Survey.Analysis.Responses;

/// <summary>The words about answers: what to mend, by problem id, and yes and no.</summary>
internal static class AnswerTexts
{
    private const string Catalogue = "answers";

    /// <summary>"Yes" in the product's languages.</summary>
    public static LocalizedText Yes { get; } = InEveryLanguage("answers/yes", TextLibrary.BuiltIn);

    public static LocalizedText No { get; } = InEveryLanguage("answers/no", TextLibrary.BuiltIn);

    public static TextCatalogue In(TextLibrary texts) => texts[Catalogue];

    /// <summary>The two options of a yes/no question, yes first, in the author's words or the catalogue's.</summary>
    public static IReadOnlyList<Option> Options(YesNoQuestion question, TextLibrary? texts = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        texts ??= TextLibrary.BuiltIn;
        return
        [
            new(YesNoQuestion.TrueCode, question.LabelTrue ?? InEveryLanguage("answers/yes", texts)),
            new(YesNoQuestion.FalseCode, question.LabelFalse ?? InEveryLanguage("answers/no", texts)),
        ];
    }

    private static LocalizedText InEveryLanguage(string key, TextLibrary texts) =>
        new(
            In(texts).Text(key, TextCatalogue.Languages[0]),
            In(texts).AllLanguages.Select(language => KeyValuePair.Create(language, In(texts).Text(key, language)))
        );
}
