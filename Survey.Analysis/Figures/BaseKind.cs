namespace Survey.Analysis.Figures;

/// <summary>The three bases. Each contains the next: all ≥ eligible ≥ answered.</summary>
internal enum BaseKind
{
    /// <summary>Every respondent of the set, after the filter.</summary>
    All,

    /// <summary>Those to whom the question applied, by its conditions.</summary>
    Eligible,

    /// <summary>Those who answered the question. A blank is not an answer, and not a "no".</summary>
    Answered,
}
