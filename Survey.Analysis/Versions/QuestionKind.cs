using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Versions;

/// <summary>The kinds of question whose answers cannot stand in one column.</summary>
internal static class QuestionKind
{
    /// <summary>Between the name of a question and that of its former kind.</summary>
    private const char Mark = '~';

    /// <summary>The name of a question, or of the text beside its "other", without its former kind.</summary>
    public static string Without(string key)
    {
        const string suffix = ChoiceQuestion.CommentSuffix;
        var at = key.IndexOf(Mark, StringComparison.Ordinal);
        return at < 0 ? key
            : key.EndsWith(suffix, StringComparison.Ordinal) ? key[..at] + suffix
            : key[..at];
    }

    /// <summary>As in the name of a former question, <c>name~kind</c>.</summary>
    public static string NameOf(Question question) =>
        question switch
        {
            MultipleQuestion => "multiple",
            SingleQuestion => "single",
            MatrixQuestion => "matrix",
            RatingQuestion => "rating",
            YesNoQuestion => "boolean",
            TextQuestion { Input: TextInput.Number } => "number",
            _ => "text",
        };
}
