using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange.Headers;

/// <summary>What a header may stand for.</summary>
/// <param name="Question">The question.</param>
/// <param name="Part">Which part of it.</param>
/// <param name="Code">The option or the row; null for the whole and the text beside "other".</param>
/// <param name="Language">The language of the wording; null where the header is made of names and codes.</param>
internal sealed record HeaderMatch(Question Question, HeaderPart Part, string? Code, string? Language)
{
    /// <summary>Whether other services wrote the header: they leave an option that was not chosen blank, and unused ones out.</summary>
    internal bool IsForeign { get; init; }

    /// <summary>Whether the header is a row alone, without its question.</summary>
    internal bool IsRowAlone { get; init; }

    internal string Variable =>
        Part switch
        {
            HeaderPart.Comment => Question.Name + ChoiceQuestion.CommentSuffix,
            HeaderPart.Whole => Question.Name,
            _ => VariableName.Of(Question.Name, Code!),
        };
}
