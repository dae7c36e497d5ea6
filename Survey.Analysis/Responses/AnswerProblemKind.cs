namespace Survey.Analysis.Responses;

/// <summary>
/// What sort of thing is wrong with an answer. A form refuses every kind; a file collected elsewhere only faults.
/// </summary>
public enum AnswerProblemKind
{
    /// <summary>A required answer is not there.</summary>
    Missing,

    /// <summary>The answer cannot be what the question asks: an unknown code, a number that is none.</summary>
    Fault,

    /// <summary>Each part is possible, but not together: an exclusive option beside others, too many choices.</summary>
    Contradiction,
}
