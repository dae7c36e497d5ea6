using System.Collections.Concurrent;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Interchange.Wordings;

/// <summary>The wordings of the options of each question.</summary>
internal sealed class QuestionOptions(Questionnaire questionnaire)
{
    private readonly ConcurrentDictionary<string, OptionWordings> ofQuestion = [];

    /// <param name="question">A question with options.</param>
    /// <param name="words">Words that a map gives codes; no wording stands against them.</param>
    internal OptionWordings Of(Question question, IReadOnlyDictionary<string, string> words) =>
        words.Count > 0 ? New(question, words) : ofQuestion.GetOrAdd(question.Name, _ => New(question, words));

    private OptionWordings New(Question question, IReadOnlyDictionary<string, string> words)
    {
        var options = Options(question);
        var known = options
            .SelectMany(option => Wording.Of(option.Code, option.Label, questionnaire.DefaultLanguage))
            .Concat(Added(question))
            .Where(wording => !words.ContainsKey(FoldedText.Key(wording.Text)));
        return new(options, [.. words.Select(word => (word.Key, word.Value, (string?)null)), .. known]);
    }

    private static IReadOnlyList<Option> Options(Question question) =>
        question switch
        {
            ChoiceQuestion choice => choice.Options,
            RatingQuestion rating => rating.Points,
            MatrixQuestion matrix => matrix.Columns,
            YesNoQuestion yesNo => AnswerTexts.Options(yesNo),
            _ => throw new ArgumentException($"No options in a question of kind {question.GetType().Name}.", nameof(question)),
        };

    /// <summary>What services write for "other", and what spreadsheets write for yes and no.</summary>
    private IEnumerable<(string Text, string Code, string? Language)> Added(Question question) =>
        question switch
        {
            ChoiceQuestion { HasOtherText: true } => OtherWords
                .Texts.Append("-oth-")
                .Select(text => (text, ChoiceQuestion.OtherCode, (string?)null)),
            YesNoQuestion =>
            [
                .. Wording.Of(YesNoQuestion.TrueCode, AnswerTexts.Yes, questionnaire.DefaultLanguage),
                .. Wording.Of(YesNoQuestion.FalseCode, AnswerTexts.No, questionnaire.DefaultLanguage),
                .. YesNoWords.As(YesNoQuestion.TrueCode, YesNoQuestion.FalseCode),
            ],
            _ => [],
        };
}
