namespace Survey.Analysis.Counting;

/// <summary>A table to be counted: the respondents in both the row's and the column's set, of those within another.</summary>
/// <param name="Rows">The sets of the rows.</param>
/// <param name="Columns">The sets of the columns.</param>
/// <param name="Within">The only respondents who count.</param>
internal sealed record CountTable(CountAxis Rows, CountAxis Columns, CountedSet Within)
{
    public CountTable(CountAxis rows, CountAxis columns)
        : this(rows, columns, CountedSet.Everyone) { }

    /// <summary>One column: everybody.</summary>
    public CountTable(CountAxis rows)
        : this(rows, CountAxis.Everyone) { }
}
