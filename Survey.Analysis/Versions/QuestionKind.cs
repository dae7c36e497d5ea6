using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Versions;

/// <summary>The kinds of question whose answers cannot stand in one column.</summary>
internal static class QuestionKind
{
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
