namespace Survey.Analysis.Questionnaires.Conditions;

/// <summary>A function of the condition language.</summary>
/// <param name="Name">As written, in any case.</param>
/// <param name="Arity">The number of arguments; null is one or more.</param>
/// <param name="Compute">The value for the arguments' values; null is "no value".</param>
internal sealed record Function(string Name, int? Arity, Func<IReadOnlyList<AnswerValue?>, AnswerValue?> Compute)
{
    /// <summary>For messages: "3 arguments".</summary>
    public string Expected => Arity is { } arity ? $"{arity} arguments" : "one or more arguments";

    public bool Takes(int arguments) => Arity is { } arity ? arguments == arity : arguments > 0;
}
