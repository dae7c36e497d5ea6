namespace Survey.Analysis.Statistics.Ordinal;

/// <summary>What the signed rank test does with respondents whose two answers are equal.</summary>
internal enum ZeroDifferences
{
    /// <summary>Dropped before ranking (Wilcoxon): the default of SPSS, PSPP and R.</summary>
    DroppedBeforeRanking,

    /// <summary>Ranked with the others, then dropped (Pratt): the default of R's coin.</summary>
    RankedThenDropped,
}
