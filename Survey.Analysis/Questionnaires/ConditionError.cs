namespace Survey.Analysis.Questionnaires;

/// <summary>Why a text is no condition.</summary>
/// <param name="Position">The character where it goes wrong, from 1.</param>
/// <param name="Message">What is wrong there and what to write instead.</param>
public sealed record ConditionError(int Position, string Message)
{
    public override string ToString() => $"at character {Position}: {Message}";
}
