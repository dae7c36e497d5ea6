using Survey.Analysis.Questionnaires;
using Survey.Analysis.Texts;

namespace Survey.Analysis.Responses;

/// <summary>Something wrong with one answer, and what the respondent can do about it.</summary>
/// <param name="Kind">Who refuses it.</param>
/// <param name="Question">The question's name, or the key as given where no question has it.</param>
/// <param name="Row">The row of a matrix; null where the problem is the whole question's.</param>
/// <param name="ProblemId">The rule: <c>answers/unknown-code</c>. Also the key of its sentence.</param>
/// <param name="Arguments">What the sentence names; a <see cref="LocalizedText"/> is named in the reader's language.</param>
public sealed record AnswerProblem(
    AnswerProblemKind Kind,
    string Question,
    string? Row,
    string ProblemId,
    IReadOnlyList<object> Arguments
)
{
    /// <summary>The sentence that the questionnaire's author gave for this; null is the standard one.</summary>
    public LocalizedText? OwnText { get; init; }

    /// <summary>Where to mend it: the question, or <c>matrix.row</c>.</summary>
    public string Place => Row is null ? Question : $"{Question}.{Row}";

    /// <summary>The variable that the answer belongs to: the question, or <c>matrix/row</c>.</summary>
    internal string Variable => Row is null ? Question : VariableName.Of(Question, Row);

    /// <summary>What to do, in a sentence for the respondent.</summary>
    /// <param name="language">The respondent's.</param>
    /// <param name="texts">Null is the product's own.</param>
    public string Text(string language, TextLibrary? texts = null) =>
        OwnText?.In(language)
        ?? AnswerTexts
            .In(texts ?? TextLibrary.BuiltIn)
            .Text(
                ProblemId,
                language,
                [.. Arguments.Select(argument => argument is LocalizedText text ? text.In(language) : argument)]
            );

    /// <summary>The language of that sentence.</summary>
    public string LanguageOf(string language, TextLibrary texts) =>
        OwnText is null ? AnswerTexts.In(texts).LanguageOf(ProblemId, language) : language;

    internal static AnswerProblem Fault(string question, string id, params object[] arguments) =>
        new(AnswerProblemKind.Fault, question, Row: null, id, arguments);

    internal static AnswerProblem Contradiction(string question, string id, params object[] arguments) =>
        new(AnswerProblemKind.Contradiction, question, Row: null, id, arguments);

    internal static AnswerProblem Missing(string question, string id, params object[] arguments) =>
        new(AnswerProblemKind.Missing, question, Row: null, id, arguments);
}
