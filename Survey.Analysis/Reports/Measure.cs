namespace Survey.Analysis.Reports;

/// <summary>What kind of value a column holds, and so how it is written.</summary>
public enum Measure
{
    /// <summary>A stable code, for scripts.</summary>
    Code,

    /// <summary>Words for people.</summary>
    Text,

    /// <summary>A whole number of respondents, or of another countable thing; written without decimals.</summary>
    Count,

    /// <summary>A share from 0 to 1; written as a percentage with one decimal.</summary>
    Share,

    /// <summary>A number with decimals: a mean, a score, a weighted count.</summary>
    Number,

    /// <summary>A probability value; written with four decimals.</summary>
    Probability,
}
