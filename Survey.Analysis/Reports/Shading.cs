namespace Survey.Analysis.Reports;

/// <summary>What the colour of a column's cells says.</summary>
public enum Shading
{
    None,

    /// <summary>The larger the need, the darker the cell.</summary>
    Size,

    /// <summary>Marked where an adjusted residual is remarkable; the column that decides holds residuals.</summary>
    Residual,

    /// <summary>Marked where an interval does not contain 0; the columns that decide are its lower and its upper limit.</summary>
    Interval,
}
