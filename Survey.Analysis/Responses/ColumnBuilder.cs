using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Responses;

/// <summary>Collects the answers under one key.</summary>
internal abstract class ColumnBuilder
{
    internal abstract void Add(int respondent, AnswerValue answer);

    /// <summary>Forgets the answer of the newest respondent, of which any part may have been added.</summary>
    internal abstract void Remove(int respondent);

    internal static ArgumentException Unexpected(string variable, object answer) =>
        new($"'{variable}' cannot be {answer}: answers go through {nameof(AnswerCheck)} first.", nameof(answer));
}
