namespace Survey.Analysis.Plans;

/// <summary>How a context figure is to be read.</summary>
public enum IndicatorUnit
{
    /// <summary>A whole number, not negative.</summary>
    Count,

    /// <summary>Any number, not negative, such as museums per million inhabitants.</summary>
    Number,

    /// <summary>From 0 to 1; shown as a percentage.</summary>
    Share,
}
