using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Versions;

/// <summary>A question together with what earlier versions of it had beyond.</summary>
internal static class MergedQuestion
{
    /// <summary>Whether the answers to one can stand in the columns of the other.</summary>
    public static bool IsSameKind(Question one, Question other) =>
        one.GetType() == other.GetType()
        && (one is not TextQuestion text || text.Input == TextInput.Number == (((TextQuestion)other).Input == TextInput.Number));

    /// <summary>The newer question with the older one's options, rows, columns and points, marked, after its own.</summary>
    /// <param name="newer">Its texts and order hold.</param>
    /// <param name="older">Of the same kind.</param>
    /// <param name="questionnaire">That of the newer question.</param>
    public static Question Of(Question newer, Question older, Questionnaire questionnaire)
    {
        OptionList Merged(OptionList now, OptionList before) => MergedOptions.Of(now, before, questionnaire);
        var merged = (newer, older) switch
        {
            (MultipleQuestion now, MultipleQuestion before) => now with
            {
                Options = Merged(now.Options, before.Options),
                HasOtherText = now.HasOtherText || before.HasOtherText,
                MinSelected = Loosest(now.MinSelected, before.MinSelected, Math.Min),
                MaxSelected = Loosest(now.MaxSelected, before.MaxSelected, Math.Max),
            },
            (TextQuestion now, TextQuestion before) => now with
            {
                Input = now.Input == before.Input ? now.Input : TextInput.Text,
                MaxLength = Math.Max(now.MaxLength, before.MaxLength),
                Min = Loosest(now.Min, before.Min, Math.Min),
                Max = Loosest(now.Max, before.Max, Math.Max),
            },
            (ChoiceQuestion now, ChoiceQuestion before) => now with
            {
                Options = Merged(now.Options, before.Options),
                HasOtherText = now.HasOtherText || before.HasOtherText,
            },
            (MatrixQuestion now, MatrixQuestion before) => now with
            {
                Rows = Merged(now.Rows, before.Rows),
                Columns = Merged(now.Columns, before.Columns),
            },
            (RatingQuestion now, RatingQuestion before) => now with { Points = Merged(now.Points, before.Points) },
            _ => newer,
        };
        return merged with { IsPersonal = newer.IsPersonal || older.IsPersonal };
    }

    /// <summary>What either version accepted; null is no limit.</summary>
    private static T? Loosest<T>(T? now, T? before, Func<T, T, T> looser)
        where T : struct => now is { } one && before is { } other ? looser(one, other) : null;

    /// <summary>A question that is no longer asked, or only in another kind.</summary>
    /// <param name="question">As it was.</param>
    /// <param name="name">Under which it is analysed.</param>
    /// <param name="questionnaire">Today's.</param>
    public static Question Former(Question question, string name, Questionnaire questionnaire) =>
        question with
        {
            Name = name,
            Title = FormerWords.Mark(question.Wording, questionnaire),
        };
}
