namespace Survey.Analysis.Statistics.MultipleComparisons;

/// <summary>How p-values of several tests made together are adjusted.</summary>
public enum Correction
{
    /// <summary>Holm's steps: keeps the chance of any false finding at the level, whatever the dependence of the tests.</summary>
    Holm,

    /// <summary>Each p-value times the number of tests: as Holm, but weaker. There to compare with SPSS.</summary>
    Bonferroni,

    /// <summary>Hochberg's steps: as Holm, a little stronger, for independent or positively dependent tests.</summary>
    Hochberg,

    /// <summary>
    /// Keeps the expected share of false findings among the findings at the level, for independent or positively dependent tests.
    /// </summary>
    BenjaminiHochberg,

    /// <summary>The same under any dependence, weaker.</summary>
    BenjaminiYekutieli,

    /// <summary>The p-values as they are.</summary>
    None,
}
