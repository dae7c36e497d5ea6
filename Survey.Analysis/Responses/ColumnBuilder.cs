using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Responses;

/// <summary>Collects the answers under one key.</summary>
internal abstract class ColumnBuilder
{
    internal abstract void Add(int respondent, AnswerValue answer);

    internal static ArgumentException Unexpected(string variable, object answer) =>
        new($"'{variable}' cannot be {answer}: answers go through {nameof(AnswerCheck)} first.", nameof(answer));
}
