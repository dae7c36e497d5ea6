namespace Survey.Analysis.Statistics.Proportions;

/// <summary>How the interval of one share is computed.</summary>
public enum IntervalMethod
{
    /// <summary>Wilson's score interval: coverage close to the stated confidence on average, also for small bases.</summary>
    Wilson,

    /// <summary>Wilson's interval with continuity correction: wider, coverage rarely below the stated confidence.</summary>
    WilsonCorrected,

    /// <summary>Clopper and Pearson's exact interval: coverage never below the stated confidence.</summary>
    ClopperPearson,

    /// <summary>Agresti and Coull's interval: the simple formula about a share moved towards one half.</summary>
    AgrestiCoull,

    /// <summary>Jeffreys' Bayesian interval, with lower limit 0 at a share of 0 and upper limit 1 at a share of 1.</summary>
    Jeffreys,

    /// <summary>Jeffreys' interval without that rule: it leaves out a share of 0 or 1, as SciPy and statsmodels do.</summary>
    JeffreysEqualTailed,
}
