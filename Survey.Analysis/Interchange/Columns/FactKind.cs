namespace Survey.Analysis.Interchange.Columns;

/// <summary>What the cells of a column are looked at for.</summary>
internal enum FactKind
{
    /// <summary>The order of day and month, and whether the column holds times at all.</summary>
    Moment,

    /// <summary>The decimal sign.</summary>
    Number,

    /// <summary>Whether the column holds yes and no.</summary>
    Flag,
}
