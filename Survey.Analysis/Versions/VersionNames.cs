using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Versions;

/// <summary>A version, and under which names its questions are analysed.</summary>
/// <param name="Questionnaire">What was asked.</param>
/// <param name="Renamed">
/// The names that differ: a question whose kind has changed since has another column than today's question of that name.
/// </param>
internal sealed record VersionNames(Questionnaire Questionnaire, IReadOnlyDictionary<string, string> Renamed)
{
    /// <param name="key">A question's name, or <c>name-Comment</c>.</param>
    public string Of(string key) =>
        Renamed.Count == 0 ? key
        : Renamed.TryGetValue(key, out var name) ? name
        : Questionnaire.FindByComment(key) is { } choice && Renamed.TryGetValue(choice.Name, out var question)
            ? question + ChoiceQuestion.CommentSuffix
        : key;
}
